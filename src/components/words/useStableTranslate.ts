import type { useTranslation } from '@kinvolk/headlamp-plugin/lib';
import { useMemo } from 'react';
import { fillText } from './fillText';
import type { Translate } from './translate';

type Translation = ReturnType<typeof useTranslation>;

/**
 * A translation function that changes only with the language, unlike the hook's own, so that
 * columns may be memoised on it. The hook itself has to be called in the page, literally and
 * without arguments, since the build rewrites that call.
 *
 * @param translation - What `useTranslation()` gave.
 * @returns The function; it gives '' until the translations are there.
 */
export function useStableTranslate({
  i18n,
  ready,
}: Pick<Translation, 'i18n' | 'ready'>): Translate {
  const language = i18n?.language;
  return useMemo(() => {
    // A table has thousands of cells with the same few words.
    const words = new Map<string, string>();
    const translate: Translate = (key, values) => {
      if (i18n === null) return fillText(key, values);
      // A sentence may hold a colon, which would cut it as the separator of a namespace.
      return i18n.t(key, { ...values, lng: language, nsSeparator: false, keySeparator: false });
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
