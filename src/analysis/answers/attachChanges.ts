import type { Evaluation } from '../evaluation/evaluation';
import type { Check, Fix } from '../model';
import { Reader } from '../objects/reader';
import { admitListenerSet } from '../rules/fixes/admitListenerSet';
import { namedKinds } from '../rules/fixes/namedKinds';
import { openToRoutes } from '../rules/fixes/openToRoutes';
import { decidingChecks, type ListenerAnswer } from './attachAnswers';
import type { WantedRoute } from './wantedRoute';

/** Something that has to change before a listener takes a route. */
export interface NeededChange {
  /** What stands in the way. */
  readonly check: Check;
  /** What would mend it; each is enough, the first choice comes first. */
  readonly fixes: readonly Fix[];
}

/**
 * Finds the smallest changes that would make a closed listener take a route: one of each of them,
 * together. What a listener is made for, its protocol and hostname, is not changed for a route.
 *
 * @param answer - The listener's.
 * @param wanted - The route that was asked about.
 * @param evaluation - The cluster that was asked.
 * @returns The changes; none where no obvious change would do, and for a listener that is not closed.
 */
export function attachChanges(
  answer: ListenerAnswer,
  { kind, namespace }: WantedRoute,
  evaluation: Evaluation
): readonly NeededChange[] {
  const { level, verdict } = answer;
  if (level !== 'closed') return [];
  const reader = new Reader(evaluation.snapshot);
  const { gateway, owner } = verdict.listener;
  const needed = decidingChecks(answer).map((check): NeededChange => {
    switch (check.check) {
      case 'parent':
        return {
          check,
          fixes:
            owner.kind === 'ListenerSet' ? admitListenerSet(gateway, owner, check, reader) : [],
        };
      case 'kind':
        return { check, fixes: [namedKinds([verdict], kind) ?? []].flat() };
      case 'namespace':
        return { check, fixes: openToRoutes([verdict], namespace, reader) };
      default:
        return { check, fixes: [] };
    }
  });
  return needed.every(({ fixes }) => fixes.length > 0) ? needed : [];
}
