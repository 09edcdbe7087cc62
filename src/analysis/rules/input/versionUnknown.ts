import type { Discovery } from '../../evaluation/rule';
import type { MessageValue } from '../../words/message';
import { carriedSentencesOf } from '../../words/sentences';
import { WHOLE_SPECIFICATION } from '../specification';
import { fileRule } from './fileRule';

const { say, sentences } = carriedSentencesOf('VersionUnknown', {
  version: '{{kind}} has no version {{version}}. Current releases serve {{served}}.',
  kind: 'The Gateway API has no kind {{kind}}.',
  misspeltKind: 'The Gateway API has no kind {{kind}}. The kind {{near}} is probably meant.',
});

/** A version or a kind of the Gateway API that no release has. */
export const versionUnknown = fileRule({
  code: 'VersionUnknown',
  sentences,
  explanation: {
    title: 'The version of an object does not exist',
    meaning:
      'No release of the API has the version of the kind, or the kind itself. `kubectl apply` fails with *no matches for kind*. The fields of the object are not checked.',
    example: `apiVersion: gateway.networking.k8s.io/v2
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ name: gw }]
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]`,
    fix: 'Correct `apiVersion` or `kind`.',
    specification: WHOLE_SPECIFICATION,
  },
});

/** The finding about a version or kind that does not exist. */
export function unknownVersion(
  says: 'version' | 'kind' | 'misspeltKind',
  params: Readonly<Record<string, MessageValue>>
): Discovery {
  return { path: says === 'version' ? '.apiVersion' : '.kind', message: say(says, params) };
}
