import type { Discovery } from '../../evaluation/rule';
import { carriedSentencesOf } from '../../words/sentences';
import { WHOLE_SPECIFICATION } from '../specification';
import { fileRule } from './fileRule';
import { ABSENCES } from './schema/absences';
import type { ObjectField } from './schema/field';
import type { UnknownFlaw } from './validate/flaw';
import { placesOfField } from './validate/placesOfField';

const { say, sentences } = carriedSentencesOf('UnknownField', {
  plain: '{{kind}} has no field {{field}}.',
  meant: '{{kind}} has no field {{field}}. The field {{meant}} is probably meant.',
  meantWithEffect:
    '{{kind}} has no field {{field}}. The field {{meant}} is probably meant. {{effect}}',
  elsewhere: '{{kind}} has no field {{field}}. The field {{name}} belongs to {{places}}.',
  experimental: 'The field {{field}} exists only in the experimental channel of the Gateway API.',
});

/** A field that the kind does not have. */
export const unknownField = fileRule({
  code: 'UnknownField',
  sentences,
  explanation: {
    title: 'The kind does not have a field',
    meaning: `The object has a field that its kind does not define: a misspelt name, a field at another level, or a field of the experimental channel. \`kubectl apply\` refuses the object. A client that does not validate drops the field, and the object means something else: without \`hostnames\`, for example, a route takes the requests for every host.

The option \`--channel experimental\` permits the fields of the experimental channel. Only files are checked: objects of a live cluster have passed its API server.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ name: gw }]
  hostname: shop.example.com # hostnames, a list
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]`,
    fix: 'Use the name that the finding suggests, move the field to its place, or remove it.',
    specification: WHOLE_SPECIFICATION,
  },
});

/**
 * The finding about an unknown field.
 *
 * @param root - The fields of the kind.
 */
export function unknownFieldFound(
  { path, name, meant, experimental }: UnknownFlaw,
  kind: string,
  root: ObjectField
): Discovery {
  const params = { kind, field: path, name };
  if (experimental) return { path, message: say('experimental', params) };
  if (meant !== undefined) {
    const effect = meant.absent === undefined ? undefined : ABSENCES[meant.absent];
    return {
      path,
      message:
        effect === undefined
          ? say('meant', { ...params, meant: meant.name })
          : say('meantWithEffect', { ...params, meant: meant.name, effect }),
    };
  }
  const places = placesOfField(root, name);
  const message =
    places.length === 0 ? say('plain', params) : say('elsewhere', { ...params, places });
  return { path, message };
}
