import type { Evaluation } from '../evaluation/evaluation';
import type { Check, Fix } from '../model';
import { Reader } from '../objects/reader';
import { admitListenerSet } from '../rules/fixes/admitListenerSet';
import { namedKinds } from '../rules/fixes/namedKinds';
import { openToRoutes } from '../rules/fixes/openToRoutes';
import { decidingChecks, type ListenerAnswer } from './attachAnswers';
import type { WantedRoute } from './wantedRoute';

/** A change that is needed before a listener accepts a route. */
export interface NeededChange {
  /** The check that fails. */
  readonly check: Check;
  /** Alternative fixes, preferred fix first. Each one is sufficient. */
  readonly fixes: readonly Fix[];
}

/**
 * Finds the smallest set of changes that would make a closed listener accept a route. All changes
 * are needed together. The listener's protocol and hostname are never changed for a route.
 *
 * @returns The changes. Empty if no obvious change is sufficient, or if the listener is not closed.
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
