import { type ExplainedCondition, type Finding, ruleOf } from '../../analysis';
import { parentText } from '../../components/basics/parentText';
import type { FleetItem } from '../../fleet';
import { isRouteKind, type PageKind } from '../../gatewayApi/kinds';
import { list, text } from '../../gatewayApi/read';
import { parentReference } from '../../gatewayApi/references';
import type { ObjectOfKind, Route } from '../../gatewayApi/types';
import type { Trouble } from './objectHealth';

function isRoute(object: ObjectOfKind[PageKind]): object is Route {
  return isRouteKind(object.kind);
}

function indexIn(path: string, field: string): number | undefined {
  const match = /^\.(\w+\.\w+)\[(\d+)\]/.exec(path);
  return match !== null && match[1] === field ? Number(match[2]) : undefined;
}

// `list` drops null items, but a path counts them.
function entry<Item>(items: readonly Item[] | null | undefined, index: number): Item | undefined {
  return Array.isArray(items) ? items[index] : undefined;
}

function parentRefOf({ path }: Finding, { spec, status }: Route): unknown {
  const index = indexIn(path, 'spec.parentRefs');
  if (index !== undefined) return entry(spec?.parentRefs, index);
  const reported = indexIn(path, 'status.parents');
  if (reported !== undefined) return entry(status?.parents, reported)?.parentRef;
  const [only, ...others] = list(spec?.parentRefs);
  return others.length === 0 ? only : undefined;
}

function accountsFor(
  { type, of }: ExplainedCondition,
  finding: Finding,
  { about, condition }: Trouble,
  object: ObjectOfKind[PageKind]
): boolean {
  if (isRoute(object)) {
    if (type !== condition.type) return false;
    if (of === 'everyParentRef') return true;
    const parent = of === 'parentRef' ? parentRefOf(finding, object) : undefined;
    return (
      typeof parent === 'object' &&
      parent !== null &&
      about === parentText(parentReference(parent, object.metadata.namespace))
    );
  }
  const index = indexIn(finding.path, 'spec.listeners');
  if (of === 'object') return type === condition.type && about === '' && index === undefined;
  if (of !== 'listener' || index === undefined) return false;
  if (object.kind !== 'Gateway' && object.kind !== 'ListenerSet') return false;
  // With this reason, the Gateway only repeats that a listener is not valid.
  if (about === '')
    return condition.type === 'Accepted' && condition.reason === 'ListenersNotValid';
  const listener = entry<{ readonly name?: string | null } | null>(object.spec?.listeners, index);
  return type === condition.type && about === text(listener?.name);
}

/**
 * Tells whether a finding already explains a reported condition.
 *
 * @param findings - All findings of the object in its cluster.
 * @returns True if an error or warning covers the same condition of the same part.
 */
export function isCovered(
  trouble: Trouble,
  { object }: FleetItem<PageKind>,
  findings: readonly Finding[]
): boolean {
  return findings.some(
    finding =>
      finding.severity !== 'info' &&
      ruleOf(finding.code)?.explains.some(explained =>
        accountsFor(explained, finding, trouble, object)
      )
  );
}
