import { isRouteKind } from '../../gatewayApi/kinds';
import { list, text } from '../../gatewayApi/read';
import { type ParentReference, parentReference } from '../../gatewayApi/references';
import type { KubernetesObject } from '../../gatewayApi/types';
import type { ExplainedCondition } from './rule';

/** The part of an object that a reported condition is about. */
export type ExplainedPart =
  | { readonly of: 'object' }
  | { readonly of: 'listener'; readonly name: string }
  | { readonly of: 'parentRef'; readonly parentRef: ParentReference }
  | { readonly of: 'everyParentRef' }
  | { readonly of: 'everyAncestor' };

interface PartLists {
  readonly spec?: { readonly parentRefs?: unknown; readonly listeners?: unknown } | null;
  readonly status?: { readonly parents?: unknown; readonly listeners?: unknown } | null;
}

function indexIn(path: string, field: string): number | undefined {
  const match = /^\.(\w+\.\w+)\[(\d+)\]/.exec(path);
  return match !== null && match[1] === field ? Number(match[2]) : undefined;
}

// `list` drops null items, but a path counts them.
function entry(items: unknown, index: number): Record<string, unknown> | undefined {
  const item: unknown = Array.isArray(items) ? items[index] : undefined;
  return typeof item === 'object' && item !== null ? (item as Record<string, unknown>) : undefined;
}

function parentRefAt(path: string, { spec, status }: PartLists): unknown {
  const index = indexIn(path, 'spec.parentRefs');
  if (index !== undefined) return entry(spec?.parentRefs, index);
  const reported = indexIn(path, 'status.parents');
  if (reported !== undefined) return entry(status?.parents, reported)?.parentRef;
  const [only, ...others] = list(spec?.parentRefs as readonly unknown[] | undefined);
  return others.length === 0 ? only : undefined;
}

function listenerAt(path: string, { spec, status }: PartLists): string {
  const index = indexIn(path, 'spec.listeners');
  if (index !== undefined) return text(entry(spec?.listeners, index)?.name);
  const reported = indexIn(path, 'status.listeners');
  return reported !== undefined && path.endsWith('.conditions')
    ? text(entry(status?.listeners, reported)?.name)
    : '';
}

function ofRoute(
  of: ExplainedCondition['of'],
  path: string,
  object: KubernetesObject
): ExplainedPart[] {
  if (of === 'everyParentRef') return [{ of }];
  const raw = of === 'parentRef' ? parentRefAt(path, object as PartLists) : undefined;
  if (typeof raw !== 'object' || raw === null) return [];
  return [{ of: 'parentRef', parentRef: parentReference(raw, object.metadata.namespace) }];
}

/**
 * Finds the parts of an object for which a finding explains a reported condition.
 *
 * @param explained - An entry of the rule of the finding.
 * @param path - The path of the finding.
 * @param condition - The reported condition.
 * @param object - The object of the finding.
 * @returns The parts. Empty if the finding explains another condition.
 */
export function explainedParts(
  { type, of, only, except }: ExplainedCondition,
  path: string,
  condition: { readonly type: string; readonly reason: string },
  object: KubernetesObject
): ExplainedPart[] {
  const { reason } = condition;
  const same =
    type === condition.type &&
    only?.includes(reason) !== false &&
    except?.includes(reason) !== true;
  if (isRouteKind(object.kind)) return same ? ofRoute(of, path, object) : [];
  if (of === 'everyAncestor') return same ? [{ of }] : [];
  const inListener = /^\.(spec|status)\.listeners\[/.test(path);
  if (of === 'object') return same && !inListener ? [{ of }] : [];
  if (of !== 'listener' || !inListener) return [];
  const name = listenerAt(path, object as PartLists);
  const parts: ExplainedPart[] = same && name !== '' ? [{ of, name }] : [];
  // With this reason, the Gateway only repeats that a listener is not valid.
  return condition.type === 'Accepted' && reason === 'ListenersNotValid'
    ? [...parts, { of: 'object' }]
    : parts;
}
