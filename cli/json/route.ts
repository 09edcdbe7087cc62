import {
  type Check,
  formatMessage,
  type ListenerVerdict,
  type ObjectRef,
  type ParentVerdict,
  type RouteVerdict,
} from '../../src/analysis';
import { conditionJson, paramsJson } from './messages';
import { absolutePathText, namedJson } from './refs';

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

function listenerJson(verdict: ListenerVerdict, parent: ParentVerdict, route: ObjectRef) {
  const { listener, attached, hostnames, checks } = verdict;
  return {
    owner: namedJson(listener.owner),
    name: listener.name,
    attached,
    hostnames,
    checks: [...parent.checks, ...checks].map(check => checkJson(check, route, parent.index)),
  };
}

function parentJson(parent: ParentVerdict, { route, resolvedRefs }: RouteVerdict) {
  const { group, kind, namespace, name, sectionName, port } = parent.parentRef;
  return {
    parentRef: {
      group,
      kind,
      namespace: namespace ?? null,
      name,
      sectionName: sectionName ?? null,
      port: port ?? null,
    },
    conditions: [
      conditionJson('Accepted', parent.accepted),
      conditionJson('ResolvedRefs', resolvedRefs),
    ],
    listeners: parent.listeners.map(listener => listenerJson(listener, parent, route)),
  };
}

/** One of `routes` in the output. */
export function routeJson(verdict: RouteVerdict) {
  const { group, kind, namespace, name } = verdict.route;
  return {
    group,
    kind,
    namespace: namespace ?? null,
    name,
    parents: verdict.parents.map(parent => parentJson(parent, verdict)),
  };
}
