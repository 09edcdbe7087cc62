import { EXPERIMENTAL_GROUP } from '../../../gatewayApi/servedVersions';
import type { Discovery } from '../../evaluation/rule';
import { carriedSentencesOf } from '../../words/sentences';
import { WHOLE_SPECIFICATION } from '../specification';
import { fileRule } from './fileRule';

const { say, sentences } = carriedSentencesOf('KindRetired', {
  retired: 'The Gateway API no longer has {{kind}} of {{group}}. Use {{successor}} instead.',
  experiment:
    '{{kind}} of {{group}} was experimental. The Gateway API no longer has it. Use {{successor}} instead.',
});

/** A kind that no current release of the Gateway API has. */
export const kindRetired = fileRule({
  code: 'KindRetired',
  sentences,
  explanation: {
    title: 'A kind no longer exists',
    meaning: `The kind was a part of an early or experimental release and is gone, such as the whole group \`networking.x-k8s.io\`, ReferencePolicy, and XListenerSet. A cluster with a current release does not serve it, so \`kubectl apply\` fails, and no controller reads the object.

The finding names the kind that took its place. Its fields can differ.`,
    example: `apiVersion: gateway.networking.x-k8s.io/v1alpha1
kind: XListenerSet
metadata: { namespace: shop, name: more }
spec:
  parentRef: { namespace: infra, name: gw }
  listeners: [{ name: http, port: 8080, protocol: HTTP }]`,
    fix: 'Write the object as the kind that the finding names, and correct the references to it.',
    specification: WHOLE_SPECIFICATION,
  },
});

/** The finding about an object of a retired kind. */
export function retiredKind(params: {
  readonly group: string;
  readonly kind: string;
  readonly successor: string;
}): Discovery {
  const { group } = params;
  return {
    path: '.kind',
    message: say(group === EXPERIMENTAL_GROUP ? 'experiment' : 'retired', params),
  };
}
