import type { Discovery } from '../../evaluation/rule';
import type { MessageValue } from '../../words/message';
import { carriedSentencesOf } from '../../words/sentences';
import { WHOLE_SPECIFICATION } from '../specification';
import { fileRule } from './fileRule';

const { say, sentences } = carriedSentencesOf('VersionNotServed', {
  experimental:
    'The standard channel of the Gateway API does not serve version {{version}} of {{kind}}. It serves {{served}}.',
  gone: 'The Gateway API no longer serves version {{version}} of {{kind}}. It serves {{served}}.',
  kind: 'Only the experimental channel of the Gateway API serves {{kind}}.',
  definition:
    'The CustomResourceDefinition in the input does not serve version {{version}} of {{kind}}. It serves {{served}}.',
});

/** A version that exists, but that the cluster does not serve. */
export const versionNotServed = fileRule({
  code: 'VersionNotServed',
  sentences,
  explanation: {
    title: 'The version of an object is not served',
    meaning: `The \`apiVersion\` names a version that current releases of the Gateway API serve only in the experimental channel, or not at all. \`kubectl apply\` fails with *no matches for kind*.

The standard channel is expected. The option \`--channel experimental\` expects the other one. So does an input that installs charts or operators, since they can bring CustomResourceDefinitions of either channel. Where the input holds the CustomResourceDefinition of the kind, the versions that it serves count.`,
    example: `apiVersion: gateway.networking.k8s.io/v1alpha2
kind: TCPRoute
metadata: { namespace: shop, name: db }
spec:
  parentRefs: [{ name: gw }]
  rules: [{ backendRefs: [{ name: db, port: 5432 }] }]`,
    fix: 'Change `apiVersion` to a version that the finding names. Check the fields of the object: newer versions can require more of them.',
    specification: WHOLE_SPECIFICATION,
  },
});

/** The finding about a version that is not served. */
export function unservedVersion(
  says: 'experimental' | 'gone' | 'kind' | 'definition',
  params: Readonly<Record<string, MessageValue>>
): Discovery {
  return { path: '.apiVersion', message: say(says, params) };
}
