import type { Route } from '../../gatewayApi/types';
import type { BrokenRules, ReferenceVerdict } from '../model';
import { indexed } from '../objects/indexed';
import { isIdleAt, placeField, visitReferences } from './backendRefs';

/**
 * Counts the rules of a route without a backend that can be used.
 *
 * @param references - The references that are invalid or could not be checked.
 * @returns `all` only if every rule has backends, and none of them can be used.
 */
export function brokenRules(route: Route, references: readonly ReferenceVerdict[]): BrokenRules {
  const invalid = new Set(
    references.flatMap(({ status, field }) => (status === 'False' ? [field] : []))
  );
  if (invalid.size === 0) return 'none';
  const usable = new Map<number, boolean>();
  visitReferences(route, {
    backend: (target, place) => {
      if (place.filter !== undefined || isIdleAt(target, place)) return;
      const isUsable = !invalid.has(placeField(place));
      usable.set(place.rule, isUsable || usable.get(place.rule) === true);
    },
    extension: () => undefined,
  });
  const broken = [...usable.values()].filter(isUsable => !isUsable).length;
  const raw = (route.spec as { rules?: readonly unknown[] | null } | null | undefined)?.rules;
  if (broken === 0) return 'none';
  return broken === indexed(raw).length ? 'all' : 'some';
}
