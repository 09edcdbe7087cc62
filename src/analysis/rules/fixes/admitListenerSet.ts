import { hasFields } from '../../../gatewayApi/read';
import type { Fix, ObjectRef, ParentCheck } from '../../model';
import type { Reader } from '../../objects/reader';
import { sentencesOf } from '../../words/sentences';
import { type Admission, admissionsOf, labelNamespace } from './admitNamespace';
import { type Patch, pointer } from './patch';

const { say, sentences } = sentencesOf('fix', {
  allowedListeners:
    'Allow ListenerSets from namespace {{namespace}} on {{gateway}} too. Every ListenerSet in that namespace can then add listeners to it.',
  allowedListenersLabels:
    'Allow ListenerSets from namespaces with {{labels}}, such as {{namespace}}, on {{gateway}} too. Every ListenerSet in every such namespace can then add listeners to it.',
});

/** The sentences for the message table. */
export const admitListenerSetSentences = sentences;

/**
 * Finds the narrowest changes that allow a ListenerSet (GatewaySpec.allowedListeners).
 *
 * @param allowed - The check that contains the reason for the refusal.
 * @returns Alternative changes, where any one is sufficient. Empty if no change is obvious.
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
  const namespaces = hasFields(before) ? before.namespaces : undefined;
  const namespace = listenerSet.namespace ?? '';
  const admissions = admissionsOf(
    {
      outcome: allowed.outcome.is,
      selector: hasFields(namespaces) ? namespaces.selector : null,
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
      : hasFields(before)
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
    message: say(labels.length === 0 ? 'allowedListeners' : 'allowedListenersLabels', {
      gateway,
      namespace,
      labels,
    }),
  };
}
