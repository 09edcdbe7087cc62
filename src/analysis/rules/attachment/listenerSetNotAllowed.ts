import type { Explanation, ListenerSetRule, RouteRule, RuleContext } from '../../evaluation/rule';
import type { AdmissionCheck, Fix, GatewayVerdict, ObjectRef, ParentCheck } from '../../model';
import type { Reader } from '../../objects/reader';
import { refOf } from '../../objects/snapshot';
import { parentObject } from '../../routes/parentObject';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { withFixes } from '../fixes';
import { isRecord } from '../isRecord';
import { specificationOf } from '../specification';
import { type Admission, admissionsOf, labelNamespace } from './admitNamespace';
import { ownGateway } from './ownGateway';
import { type Patch, pointer } from './patch';
import { refusedAt } from './refusal';

const explanation: Explanation = {
  title: t('The Gateway does not let the ListenerSet in'),
  meaning:
    t(`A ListenerSet adds listeners to a Gateway that somebody else runs. The Gateway says from which namespaces it lets ListenerSets in, in \`spec.allowedListeners.namespaces.from\`: \`None\` (which also holds where nothing is written), \`Same\`, \`All\` or \`Selector\`.

This Gateway does not let this ListenerSet in, so its listeners are not served, and neither are the routes that name the ListenerSet as their parent.`),
  example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec: # without allowedListeners: lets no ListenerSet in
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: { name: shop, namespace: shop }
spec:
  parentRef: { name: gw, namespace: infra }
  listeners: [{ name: shop, port: 8080, protocol: HTTP }]`,
  mend: t(
    'Whoever runs the Gateway lets the namespace of the ListenerSet in with `spec.allowedListeners`.'
  ),
  specification: specificationOf('ListenerNamespaces', 'from'),
};

/**
 * Finds the narrowest changes that let a ListenerSet in (GatewaySpec.allowedListeners).
 *
 * @param gateway - The Gateway that keeps it out.
 * @param listenerSet - The ListenerSet.
 * @param allowed - The check that says why.
 * @param reader - Where the Gateway and the namespace are.
 * @returns The changes, each of which is enough; none where none is obvious.
 */
export function admitListenerSet(
  gateway: ObjectRef,
  listenerSet: ObjectRef,
  allowed: ParentCheck,
  reader: Reader
): Fix[] {
  const found = reader.lookup(gateway);
  if (found.state !== 'found') return [];
  const { spec } = found.object as { spec?: { allowedListeners?: unknown } | null };
  const before = spec?.allowedListeners;
  const namespaces = isRecord(before) ? before.namespaces : undefined;
  const namespace = listenerSet.namespace ?? '';
  const admissions = admissionsOf(
    {
      outcome: allowed.outcome.is,
      selector: isRecord(namespaces) ? namespaces.selector : null,
      own: gateway.namespace ?? '',
      namespace,
    },
    reader
  );
  return admissions.map(admission =>
    admission.change === 'labels'
      ? labelNamespace(namespace, admission.labels, reader)
      : openGateway(gateway, before, admission, namespace)
  );
}

function openGateway(
  gateway: ObjectRef,
  before: unknown,
  admission: Exclude<Admission, { change: 'labels' }>,
  namespace: string
): Fix {
  const at = ['spec', 'allowedListeners', 'namespaces'];
  const patch: Patch =
    admission.change === 'selector'
      ? admission.patch(at)
      : isRecord(before)
      ? [{ op: 'add', path: pointer(...at), value: admission.value }]
      : [
          {
            op: 'add',
            path: pointer('spec', 'allowedListeners'),
            value: { namespaces: admission.value },
          },
        ];
  const label = admission.change === 'selector' ? admission.label : undefined;
  const labels = label === undefined ? [] : [label];
  return {
    target: gateway,
    patch,
    message: message(labels.length === 0 ? 'fix.allowedListeners' : 'fix.allowedListenersLabels', {
      gateway,
      namespace,
      labels,
    }),
  };
}

function admissionIn(
  verdict: GatewayVerdict | undefined,
  { namespace, name }: ObjectRef
): AdmissionCheck | undefined {
  return verdict?.listenerSets.find(
    ({ listenerSet }) => listenerSet.name === name && listenerSet.namespace === namespace
  )?.allowed;
}

function refusal(
  gateway: ObjectRef,
  listenerSet: ObjectRef,
  { gateway: verdictOf, reader }: RuleContext
): { readonly check: AdmissionCheck; readonly fixes: readonly Fix[] } | undefined {
  const check = admissionIn(verdictOf(gateway), listenerSet);
  return check?.status === 'False'
    ? { check, fixes: admitListenerSet(gateway, listenerSet, check, reader) }
    : undefined;
}

/** A Gateway keeps a ListenerSet out (GatewaySpec.allowedListeners). */
export const listenerSetNotAllowed: ListenerSetRule = {
  code: 'ListenerSetNotAllowed',
  severity: 'error',
  about: 'listenerSet',
  explanation,
  evaluate: (object, _verdict, context) => {
    const gateway = parentObject(ownGateway(object));
    const refused = refusal(gateway, refOf(object), context);
    return refused === undefined
      ? []
      : [
          {
            // The check says it already, with both objects.
            message: refused.check.message,
            path: '.spec.parentRef',
            related: [gateway],
            ...withFixes(...refused.fixes),
          },
        ];
  },
};

/** The same for a route whose parent is such a ListenerSet. */
export const routeListenerSetNotAllowed: RouteRule = {
  code: 'ListenerSetNotAllowed',
  severity: 'error',
  about: 'route',
  explanation,
  evaluate: (_object, { parents }, context) =>
    refusedAt(parents, 'parent').flatMap(({ verdict, parent, path }) => {
      const { gateway } = verdict;
      if (gateway === undefined || verdict.parentRef.kind !== 'ListenerSet') return [];
      const refused = refusal(gateway, parent, context);
      if (refused === undefined) return [];
      return [
        {
          message: refused.check.message,
          path,
          related: [parent, gateway],
          ...withFixes(...refused.fixes),
        },
      ];
    }),
};
