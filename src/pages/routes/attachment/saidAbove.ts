import { createContext, useContext } from 'react';

/** Tells whether the answer above the tabs contains a sentence. */
export type SaidAbove = (sentence: string) => boolean;

/** Outside of a route's page, nothing stands above. */
export const SaidAboveContext = createContext<SaidAbove>(() => false);

/** What the answer above the tabs says, so that a part of a tab does not say it again. */
export function useSaidAbove(): SaidAbove {
  return useContext(SaidAboveContext);
}
