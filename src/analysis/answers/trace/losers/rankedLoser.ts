import type { TraceLoser } from '../traceAnswer';

/** A loser with how near it came. The nearest has rank 0. */
export interface RankedLoser {
  readonly rank: number;
  readonly loser: () => TraceLoser;
}

/** What is not named by a loser of another sort. */
export const NO_PLACE = {
  listener: undefined,
  route: undefined,
  rule: undefined,
  match: undefined,
};
