import { useTranslation } from '@kinvolk/headlamp-plugin/lib';
import { type ComponentType, type ReactElement, useMemo } from 'react';
import { fillText } from './fillText';
import type { Translate } from './translate';
import { WordsContext } from './useWords';

type Translation = ReturnType<typeof useTranslation>;

// The hook's own function is a new one each render, and nothing could be memoized on it.
function useStableTranslate({ i18n, ready }: Pick<Translation, 'i18n' | 'ready'>): Translate {
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

/**
 * Gives the user's language to what Headlamp mounts by itself: a page, a section, a tab.
 *
 * @param Part - Reads its words, as all below it do, with `useWords`.
 * @returns The component to register. The hook of the translations is called here once for all of
 *   it: every call subscribes to the language, and a table has thousands of cells.
 */
export function inWords<Props extends object>(
  Part: ComponentType<Props>
): (props: Props) => ReactElement {
  return function InWords(props) {
    // Called literally and without arguments: the build rewrites this call.
    const { i18n, ready } = useTranslation();
    const t = useStableTranslate({ i18n, ready });
    const words = useMemo(() => ({ t, ready }), [t, ready]);
    return (
      <WordsContext.Provider value={words}>
        <Part {...props} />
      </WordsContext.Provider>
    );
  };
}
