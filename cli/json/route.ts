import {
  type Check,
  formatMessage,
  type ListenerVerdict,
  type ObjectRef,
  type ParentVerdict,
  type RouteVerdict,
} from '../../src/analysis';
import type { ParentReference } from '../../src/gatewayApi/references';
import { conditionJson, paramsJson, servedJson } from './messages';
import { absolutePathText, namedJson } from './refs';

/** Which checks of a listener the output has: those that are not `True`, or all. */
export type ShownChecks = 'deciding' | 'all';

/** The checks of a parentRef and a listener that the output has, the parent's first. */
export function shownChecks(
  parentChecks: readonly Check[],
  verdict: ListenerVerdict,
  shown: ShownChecks
): readonly Check[] {
  if (shown === 'all') return [...parentChecks, ...verdict.checks];
  return [...parentChecks.filter(({ status }) => status !== 'True'), ...verdict.deciding];
}

/** One of `checks` in the output, for one parentRef of the route. */
export function checkJson(check: Check, route: ObjectRef, parentIndex: number) {
  const { status, reason, message, paths } = check;
  return {
    check: check.check,
    status,
    reason,
    messageId: message.id,
    params: paramsJson(message, path => absolutePathText(path, route, parentIndex)),
    message: formatMessage(message),
    paths: paths.map(path => absolutePathText(path, route, parentIndex)),
  };
}

function listenerJson(
  verdict: ListenerVerdict,
  parent: ParentVerdict,
  route: ObjectRef,
  shown: ShownChecks
) {
  const { listener, attached, served, hostnames } = verdict;
  return {
    owner: namedJson(listener.owner),
    name: listener.name,
    attached,
    served: servedJson(served),
    hostnames,
    checks: shownChecks(parent.checks, verdict, shown).map(check =>
      checkJson(check, route, parent.index)
    ),
  };
}

/** A parentRef with its defaults, as the JSON output shows it. */
export function parentRefJson(parentRef: ParentReference) {
  const { group, kind, namespace, name, sectionName, port } = parentRef;
  return {
    group,
    kind,
    namespace: namespace ?? null,
    name,
    sectionName: sectionName ?? null,
    port: port ?? null,
  };
}

function parentJson(
  parent: ParentVerdict,
  { route, resolvedRefs }: RouteVerdict,
  shown: ShownChecks
) {
  return {
    parentRef: parentRefJson(parent.parentRef),
    conditions: [
      conditionJson('Accepted', parent.accepted),
      conditionJson('ResolvedRefs', resolvedRefs),
    ],
    served: servedJson(parent.served),
    listeners: parent.listeners.map(listener => listenerJson(listener, parent, route, shown)),
  };
}

/** One of `routes` in the output. */
export function routeJson(verdict: RouteVerdict, shown: ShownChecks) {
  const { group, kind, namespace, name } = verdict.route;
  return {
    group,
    kind,
    namespace: namespace ?? null,
    name,
    served: servedJson(verdict.served),
    parents: verdict.parents.map(parent => parentJson(parent, verdict, shown)),
  };
}
