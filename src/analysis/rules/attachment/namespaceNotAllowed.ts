import { unmetLabels } from '../../checks/namespaceRule';
import type { Discovery } from '../../evaluation/rule';
import { rule } from '../../evaluation/rule';
import type { ListenerVerdict, ObjectRef } from '../../model';
import type { Reader } from '../../objects/reader';
import { sentencesOf } from '../../words/sentences';
import { admitRoutes, namespaceOutcome } from '../fixes/openToRoutes';
import { nameOtherListener } from '../fixes/otherListener';
import { withFixes } from '../fixes/withFixes';
import { specificationOf } from '../specification';
import { CARRYING, listenerNames, passes, refusedAt, type RefusedParent } from './refusal';

const { say, sentences } = sentencesOf('NamespaceNotAllowed', {
  same: {
    one: 'Listener {{listeners}} of {{parent}} accepts routes from namespace {{own}} only (allowedRoutes.namespaces.from: Same). This route is in namespace {{namespace}}.',
    other:
      'Listeners {{listeners}} of {{parent}} accept routes from namespace {{own}} only (allowedRoutes.namespaces.from: Same). This route is in namespace {{namespace}}.',
  },
  sameByDefault: {
    one: 'Listener {{listeners}} of {{parent}} accepts routes from namespace {{own}} only, because allowedRoutes.namespaces.from is not set (Same by default). This route is in namespace {{namespace}}.',
    other:
      'Listeners {{listeners}} of {{parent}} accept routes from namespace {{own}} only, because allowedRoutes.namespaces.from is not set (Same by default). This route is in namespace {{namespace}}.',
  },
  none: {
    one: 'Listener {{listeners}} of {{parent}} accepts routes from no namespace (allowedRoutes.namespaces.from: None).',
    other:
      'Listeners {{listeners}} of {{parent}} accept routes from no namespace (allowedRoutes.namespaces.from: None).',
  },
  selectsNothing: {
    one: 'Listener {{listeners}} of {{parent}} accepts routes by a namespace selector (allowedRoutes.namespaces.from: Selector). The selector is not set, so it matches no namespace.',
    other:
      'Listeners {{listeners}} of {{parent}} accept routes by a namespace selector (allowedRoutes.namespaces.from: Selector). The selector is not set, so it matches no namespace.',
  },
  labelsMissing: {
    one: 'Listener {{listeners}} of {{parent}} accepts routes only from namespaces with {{labels}}. The labels of namespace {{namespace}} do not match.',
    other:
      'Listeners {{listeners}} of {{parent}} accept routes only from namespaces with {{labels}}. The labels of namespace {{namespace}} do not match.',
  },
  various:
    'No listener of {{parent}} accepts routes from namespace {{namespace}}, for different reasons: {{rules}}.',
});

const SENTENCES = {
  otherNamespace: 'same',
  otherNamespaceDefault: 'sameByDefault',
  none: 'none',
  selectsNothing: 'selectsNothing',
  labelsMissing: 'labelsMissing',
} as const;

function missingLabels(verdict: ListenerVerdict): readonly string[] {
  return unmetLabels(namespaceOutcome(verdict));
}

// Identifies why a listener does not allow the namespace. Equal reasons give equal text.
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
  const names = listenerNames(closed);
  const reason = reasonOf(first);
  const alike = closed.filter(verdict => verdict === first || reasonOf(verdict) === reason);
  const id = SENTENCES[namespaceOutcome(first).is as keyof typeof SENTENCES];
  return [
    {
      message: say(alike.length < closed.length ? 'various' : id, {
        parent,
        namespace,
        own: first.listener.owner.namespace ?? '',
        listeners: names,
        count: names.length,
        labels: missingLabels(first),
        rules: rulesOf(closed),
      }),
      path,
      related: [parent, { group: '', kind: 'Namespace', name: namespace }],
      ...withFixes(nameOtherListener(refused, route), ...admitRoutes(alike, namespace, reader)),
    },
  ];
}

/** The listeners do not allow the route's namespace (AllowedRoutes.namespaces). */
export const namespaceNotAllowed = rule({
  code: 'NamespaceNotAllowed',
  severity: 'error',
  stage: 'attachment',
  explains: [{ type: 'Accepted', of: 'parentRef' }],
  sentences,
  explanation: {
    title: 'The listener does not accept routes from the namespace of the route',
    meaning: `Each listener of a Gateway defines the namespaces from which it accepts routes, in \`allowedRoutes.namespaces.from\`:

- \`Same\` (the default): only from the namespace of the Gateway (or ListenerSet) itself.
- \`All\`: from every namespace.
- \`Selector\`: from namespaces whose *labels* match \`selector\`. These are the labels of the Namespace object, not of the route.
- \`None\`: from no namespace.

None of the listeners that the parentRef refers to accepts routes from the namespace of this route, so the route is not served. A ReferenceGrant does not help. It controls what a route can refer to, not where it can attach.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }] # accepts routes from infra only
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: gw, namespace: infra }]`,
    fix: 'Allow the namespace in the listener of the Gateway. To allow chosen namespaces only, use `from: Selector` with the label `kubernetes.io/metadata.name`, which holds the name of every namespace. If the listener selects by other labels, add these labels to the namespace.',
    specification: specificationOf('AllowedRoutes', 'namespaces'),
  },
  evaluate: {
    route: (_object, { route, parents }, { reader }) =>
      refusedAt(parents, 'permission').flatMap(refused => discovery(refused, route, reader)),
  },
});
