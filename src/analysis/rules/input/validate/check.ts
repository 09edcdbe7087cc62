import type { Flaw } from './flaw';

/** Adds the flaws of a value. A valid value creates no objects and no texts. */
export type Check = (value: unknown, flaws: Flaw[]) => void;
