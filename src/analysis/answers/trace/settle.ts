import type { Missing } from '../../model';
import { objectKey } from '../../objects/keys';
import { endWay, type TraceAnswer, type TraceStep, type TraceWay } from './traceAnswer';

/** Why an answer is not certain. */
export interface TraceDoubt {
  readonly step: TraceStep;
  /** What would settle it. Undefined if the specification leaves it open. */
  readonly missing?: Missing;
}

/** Whether two answers do the same with a request. */
function signature(answer: TraceAnswer): string {
  const { outcome, status, grpcStatus, route, rule, errorShare, unavailableShare } = answer;
  return JSON.stringify([
    [outcome, status, grpcStatus, route && objectKey(route), rule, errorShare, unavailableShare],
    answer.listener?.key,
    answer.backends,
    answer.redirect,
    answer.mirrors,
    answer.response,
  ]);
}

function distinct(answers: readonly TraceAnswer[]): TraceAnswer[] {
  const found = new Map<string, TraceAnswer>();
  answers.forEach(answer => {
    const key = signature(answer);
    if (!found.has(key)) found.set(key, answer);
  });
  return [...found.values()];
}

function missingKey({ group, kind, namespace, name }: Missing): string {
  return objectKey({ group, kind, namespace, name: name ?? '' });
}

/**
 * Joins the answers that a request may get into one.
 *
 * @param way - The way up to where they part.
 * @param answers - Never empty, the likeliest first.
 * @param doubts - Why there are several, or why there may be others.
 * @returns The answer itself if all are the same and nothing that was not read can change it.
 *   Otherwise an unknown answer with these alternatives.
 */
export function settle(
  way: TraceWay,
  answers: readonly TraceAnswer[],
  doubts: readonly TraceDoubt[]
): TraceAnswer {
  const [first] = answers as readonly [TraceAnswer, ...TraceAnswer[]];
  const missing = new Map(
    doubts.flatMap(doubt => (doubt.missing ? [[missingKey(doubt.missing), doubt.missing]] : []))
  );
  const parts = answers.flatMap(answer =>
    answer.outcome === 'unknown' && answer.alternatives.length > 0 ? answer.alternatives : [answer]
  );
  const each = distinct(parts);
  if (each.length === 1 && missing.size === 0 && answers.every(a => a.outcome !== 'unknown')) {
    return first;
  }
  if (doubts.length === 0 && answers.length === 1) return first;
  answers.forEach(answer => answer.missing.forEach(item => missing.set(missingKey(item), item)));
  const open = answers.flatMap(({ outcome, steps }) =>
    outcome === 'unknown' ? steps.slice(way.steps.length) : []
  );
  const steps = doubts.map(({ step }) => step);
  return endWay(
    { ...way, steps: [...way.steps, ...(steps.length > 0 ? steps : open)] },
    'unknown',
    {
      losers: first.losers,
      otherLosers: first.otherLosers,
      missing: [...missing.values()],
      alternatives: each.filter(({ outcome }) => outcome !== 'unknown'),
    }
  );
}
