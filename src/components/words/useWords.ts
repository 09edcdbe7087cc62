import { createContext, useContext } from 'react';
import { fillText } from './fillText';
import type { Translate } from './translate';

export interface Words {
  /** Changes only with the language, so memos can depend on it. Returns '' until `ready`. */
  readonly t: Translate;
  /** The translations are loaded. */
  readonly ready: boolean;
}

/** The default outside of a page: English, always ready. */
export const WordsContext = createContext<Words>({ t: fillText, ready: true });

export function useWords(): Words {
  return useContext(WordsContext);
}
