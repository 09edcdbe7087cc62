import { unmetLabels } from '../../checks/namespaceRule';
import type { Discovery, RouteRule } from '../../evaluation/rule';
import type { ListenerVerdict, ObjectRef } from '../../model';
import type { Reader } from '../../objects/reader';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { withFixes } from '../fixes';
import { specificationOf } from '../specification';
import { admitRoutes, namespaceOutcome } from './listenerFix';
import { nameOtherListener } from './otherListener';
import { CARRYING, listenerNames, passes, refusedAt, type RefusedParent } from './refusal';

const SENTENCES = {
  otherNamespace: 'NamespaceNotAllowed.same',
  otherNamespaceDefault: 'NamespaceNotAllowed.sameByDefault',
  none: 'NamespaceNotAllowed.none',
  selectsNothing: 'NamespaceNotAllowed.selectsNothing',
  labelsMissing: 'NamespaceNotAllowed.labelsMissing',
} as const;

function missingLabels(verdict: ListenerVerdict): readonly string[] {
  return unmetLabels(namespaceOutcome(verdict));
}

// Why a listener keeps the namespace out: the same text for the same reason.
function reasonOf(verdict: ListenerVerdict): string {
  return [namespaceOutcome(verdict).is, ...missingLabels(verdict)].join(' ');
}

function rulesOf(listeners: readonly ListenerVerdict[]): string[] {
  return listeners.map(verdict => {
    const { name, allowedRoutes } = verdict.listener;
    const labels = missingLabels(verdict);
    return `${name} (${labels.length > 0 ? labels.join(', ') : allowedRoutes.from})`;
  });
}

function discovery(refused: RefusedParent, route: ObjectRef, reader: Reader): Discovery[] {
  const { parent, path, listeners } = refused;
  const namespace = route.namespace ?? '';
  const closed = listeners.filter(verdict => passes(verdict, CARRYING));
  const [first] = closed;
  if (first === undefined) return [];
  const reason = reasonOf(first);
  const alike = closed.filter(verdict => verdict === first || reasonOf(verdict) === reason);
  const id = SENTENCES[namespaceOutcome(first).is as keyof typeof SENTENCES];
  return [
    {
      message: message(alike.length < closed.length ? 'NamespaceNotAllowed.various' : id, {
        parent,
        namespace,
        own: first.listener.owner.namespace ?? '',
        listeners: listenerNames(closed),
        labels: missingLabels(first),
        rules: rulesOf(closed),
      }),
      path,
      related: [parent, { group: '', kind: 'Namespace', name: namespace }],
      ...withFixes(nameOtherListener(refused, route), ...admitRoutes(alike, namespace, reader)),
    },
  ];
}

/** The listeners keep the route's namespace out (AllowedRoutes.namespaces). */
export const namespaceNotAllowed: RouteRule = {
  code: 'NamespaceNotAllowed',
  severity: 'error',
  about: 'route',
  explanation: {
    title: t('The listener takes no routes from the namespace of the route'),
    meaning:
      t(`Each listener of a Gateway says from which namespaces it takes routes, in \`allowedRoutes.namespaces.from\`:

- \`Same\`, which also holds where nothing is written: from the namespace of the Gateway (or ListenerSet) itself only.
- \`All\`: from every namespace.
- \`Selector\`: from namespaces whose *labels* fit \`selector\`. The labels are those of the Namespace object, not of the route.
- \`None\`: from nowhere.

The route is in a namespace that none of the listeners it asks for lets in, so it is not served. A ReferenceGrant does not help: it is about what a route refers to, never about where it attaches.`),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }] # takes routes of infra only
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: gw, namespace: infra }]`,
    mend: t(
      'Whoever runs the Gateway lets the namespace in: `from: Selector` with `kubernetes.io/metadata.name`, a label that every namespace carries with its own name, opens a listener to chosen namespaces and to no others. Where the listener selects by other labels, the namespace needs these labels.'
    ),
    specification: specificationOf('AllowedRoutes', 'namespaces'),
  },
  evaluate: (_object, { route, parents }, { reader }) =>
    refusedAt(parents, 'permission').flatMap(refused => discovery(refused, route, reader)),
};
