/** A line through figures, one a minute. */
export interface Trend {
  /** The growth in a minute. */
  readonly slope: number;
  /** The growth of the line from the first to the last minute, as a part of its start. */
  readonly growth: number;
  readonly grows: boolean;
}

// Less is no leak that a user could notice within the run.
const NOTICEABLE = 0.05;
// How far the slope must be from 0, in its standard errors, to be more than scatter.
const CERTAIN = 2;

/**
 * Fits a line to figures (least squares) and decides whether they grow.
 *
 * @param figures - At least three, in the order of time.
 * @throws {Error} if there are fewer.
 */
export function trendOf(figures: readonly number[]): Trend {
  const count = figures.length;
  if (count < 3) throw new Error('a trend needs at least three figures');
  const middle = (count - 1) / 2;
  const mean = figures.reduce((sum, figure) => sum + figure, 0) / count;
  const spread = figures.reduce((sum, _, at) => sum + (at - middle) ** 2, 0);
  const slope =
    figures.reduce((sum, figure, at) => sum + (at - middle) * (figure - mean), 0) / spread;
  const lineAt = (at: number) => mean + slope * (at - middle);
  const rest = figures.reduce((sum, figure, at) => sum + (figure - lineAt(at)) ** 2, 0);
  const error = Math.sqrt(rest / (count - 2) / spread);
  const rise = slope * (count - 1);
  const growth = rise === 0 ? 0 : rise / Math.max(1, lineAt(0));
  return { slope, growth, grows: growth > NOTICEABLE && slope > CERTAIN * error };
}
