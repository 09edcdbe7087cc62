import type { Flaw } from './flaw';

/** Adds the flaws of a value. A valid value creates no objects and no texts. */
export type ValueCheck = (value: unknown, flaws: Flaw[]) => void;
