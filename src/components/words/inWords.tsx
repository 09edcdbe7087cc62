import { useTranslation } from '@kinvolk/headlamp-plugin/lib';
import { type ComponentType, type ReactElement, useMemo } from 'react';
import { useStableTranslate } from './useStableTranslate';
import { WordsContext } from './useWords';

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
