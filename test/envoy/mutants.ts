import type { HttpMatchParts } from '../../src/analysis/routes/matches/matchParts';

type Compare = (a: HttpMatchParts, b: HttpMatchParts, counted?: 'written' | 'trimmed') => number;

const isExact = ([type]: HttpMatchParts) => Number(type === 'Exact');
const prefix = ([type, path]: HttpMatchParts) => (type === 'PathPrefix' ? path.length : 0);
const STEPS: ReadonlyArray<readonly [name: string, weight: (match: HttpMatchParts) => number]> = [
  ['exact path', isExact],
  ['longest prefix', prefix],
  ['method', ([, , method]) => Number(method !== '')],
  ['headers', ([, , , headers]) => headers.length],
  ['query parameters', ([, , , , query]) => query.length],
];

/** The names of the steps of precedence. Each has a mutant that turns the step around. */
export const MUTANT_STEPS = STEPS.map(([name]) => name);

/** The mutant in use. */
export const mutant: { step: string | undefined } = { step: undefined };

/** Compares like the original, but for the step of the mutant. */
export function mutated(original: Compare): Compare {
  return (a, b, counted) => {
    if (mutant.step === undefined) return original(a, b, counted);
    for (const [name, weight] of STEPS) {
      const difference = weight(b) - weight(a);
      if (difference !== 0) return name === mutant.step ? -difference : difference;
    }
    return 0;
  };
}
