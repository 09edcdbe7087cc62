import type { Conclusion } from '../../model';
import type { BeforeAfter, ConditionImpact } from './impact';

/** The keys of two maps, sorted. */
export function sharedKeys(
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>
): string[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort();
}

/** Whether two conclusions have another status or reason. Their sentences may differ. */
export function isOtherConclusion({ before, after }: BeforeAfter<Conclusion>): boolean {
  return before?.status !== after?.status || before?.reason !== after?.reason;
}

type ConditionList = ReadonlyArray<Conclusion & { readonly type: string }>;

/** The conditions whose status or reason changes, sorted by type. */
export function conditionImpacts(before: ConditionList = [], after: ConditionList = []) {
  const types = [...new Set([...before, ...after].map(({ type }) => type))].sort();
  return types
    .map(
      (type): ConditionImpact => ({
        type,
        before: before.find(condition => condition.type === type),
        after: after.find(condition => condition.type === type),
      })
    )
    .filter(isOtherConclusion);
}
