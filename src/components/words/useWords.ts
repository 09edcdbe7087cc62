import { createContext, useContext } from 'react';
import { fillText } from './fillText';
import type { Translate } from './translate';

/** The words of a page, in the user's language. */
export interface Words {
  /** Changes only with the language, so memos may depend on it; '' until `ready`. */
  readonly t: Translate;
  /** The translations have arrived. */
  readonly ready: boolean;
}

/** Outside of a page the words are English, with nothing to wait for. */
export const WordsContext = createContext<Words>({ t: fillText, ready: true });

/** The words of the page that this component is a part of. */
export function useWords(): Words {
  return useContext(WordsContext);
}
