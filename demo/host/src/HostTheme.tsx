import { useCurrentAppTheme } from '@kinvolk/headlamp-plugin/lib/components/App/themeSlice';
import { createMuiTheme, usePrefersColorScheme } from '@kinvolk/headlamp-plugin/lib/lib/themes';
import {
  deDE,
  enUS,
  esES,
  frFR,
  hiIN,
  itIT,
  jaJP,
  koKR,
  ptPT,
  zhCN,
  zhTW,
} from '@mui/material/locale';
import { createTheme, StyledEngineProvider, ThemeProvider } from '@mui/material/styles';
import { type PropsWithChildren, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const muiLocales = new Map([
  ['de', deDE],
  ['es', esES],
  ['fr', frFR],
  ['hi', hiIN],
  ['it', itIT],
  ['ja', jaJP],
  ['ko', koKR],
  ['pt', ptPT],
  ['zh', zhCN],
  ['zh-TW', zhTW],
]);

/** The theme of the settings, or of the operating system by default, in the current language. */
export function HostTheme({ children }: PropsWithChildren) {
  // Renders again after the operating system changes its theme, on which the theme's name depends.
  usePrefersColorScheme();
  const appTheme = useCurrentAppTheme();
  const { i18n, ready } = useTranslation(['translation', 'glossary'], { useSuspense: false });
  const language = i18n.resolvedLanguage ?? 'en';

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const theme = useMemo(
    () => createTheme(createMuiTheme(appTheme), muiLocales.get(language) ?? enUS),
    [appTheme, language]
  );

  return (
    <StyledEngineProvider injectFirst>
      <ThemeProvider theme={theme}>{ready && children}</ThemeProvider>
    </StyledEngineProvider>
  );
}
