import { useTranslation } from '@kinvolk/headlamp-plugin/lib';
import { Box } from '@mui/material';
import { type ComponentType, type ReactElement, useMemo } from 'react';
import { fillText } from './fillText';
import { isolatedValues } from './isolated';
import type { Translate } from './translate';
import { WordsContext } from './useWords';

type Translation = ReturnType<typeof useTranslation>;

// i18next's hook returns a new function on each render, which defeats memoization.
function useStableTranslate({ i18n, ready }: Pick<Translation, 'i18n' | 'ready'>): Translate {
  const language = i18n?.language;
  return useMemo(() => {
    const isRightToLeft = language !== undefined && i18n?.dir(language) === 'rtl';
    // A table has thousands of cells with the same few words.
    const words = new Map<string, string>();
    const translate: Translate = (key, values) => {
      if (i18n === null) return fillText(key, values);
      // A sentence can contain a colon, which i18next would read as the namespace separator.
      const filled = isRightToLeft && values !== undefined ? isolatedValues(values) : values;
      return i18n.t(key, { ...filled, lng: language, nsSeparator: false, keySeparator: false });
    };
    return (key, values) => {
      if (!ready) return '';
      if (values !== undefined) return translate(key, values);
      const known = words.get(key) ?? translate(key);
      words.set(key, known);
      return known;
    };
  }, [i18n, language, ready]);
}

// In a right-to-left page, each text has the direction of its first letter. Otherwise, an identifier
// such as `*.example.com` would lose its first character to the other end.
const OWN_DIRECTION = { display: 'contents', '[dir=rtl] & *': { unicodeBidi: 'plaintext' } };

/**
 * Provides the user's language to a component that Headlamp mounts: a page, a section or a tab.
 *
 * @param Part - It and its children read the words with `useWords`.
 * @returns The component to register. The translation hook is called once here, because every call
 *   subscribes to the language and a table has thousands of cells.
 */
export function inWords<Props extends object>(
  Part: ComponentType<Props>
): (props: Props) => ReactElement {
  return function InWords(props) {
    // The build rewrites this call, so it must be literal and without arguments.
    const { i18n, ready } = useTranslation();
    const t = useStableTranslate({ i18n, ready });
    const words = useMemo(() => ({ t, ready }), [t, ready]);
    return (
      <WordsContext.Provider value={words}>
        <Box sx={OWN_DIRECTION}>
          <Part {...props} />
        </Box>
      </WordsContext.Provider>
    );
  };
}
