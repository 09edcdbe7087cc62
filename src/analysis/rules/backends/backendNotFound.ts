import type { Discovery } from '../../evaluation/rule';
import { rule } from '../../evaluation/rule';
import type { Fix, ReferenceVerdict } from '../../model';
import { nearest } from '../../objects/nearest';
import type { Reader } from '../../objects/reader';
import { sentencesOf } from '../../words/sentences';
import { FEW, firstFew } from '../firstFew';
import { jsonPointer } from '../fixes/jsonPointer';
import { withFixes } from '../fixes/withFixes';
import { specificationOf } from '../specification';
import { idleSeverity } from './idleSeverity';

const { say, sentences } = sentencesOf('BackendNotFound', {
  absent: '{{target}} does not exist, so requests to it fail.',
  idle: '{{target}} does not exist. Its weight is 0, so it gets no requests.',
  nearest: '{{target}} does not exist, so requests to it fail. Did you mean {{nearest}}?',
  elsewhere: {
    one: '{{target}} does not exist, so requests to it fail. Namespace {{namespaces}} has a {{kind}} with that name.',
    other:
      '{{target}} does not exist, so requests to it fail. Namespaces {{namespaces}} have a {{kind}} with that name.',
  },
  elsewhereMany:
    '{{target}} does not exist, so requests to it fail. {{count}} other namespaces have a {{kind}} with that name, among them {{namespaces}}.',
  fixCreate: 'Create {{target}}, if its name is correct.',
  fixName: 'Send the requests to {{nearest}} instead.',
  fixNamespace:
    'Send the requests to namespace {{namespaces}}. A ReferenceGrant in that namespace must permit the reference.',
});

function discover(
  { target, field }: ReferenceVerdict,
  route: Fix['target'],
  reader: Reader
): Discovery {
  const { group, kind, namespace = '', name } = target;
  const create: Fix = { target: route, message: say('fixCreate', { target }) };
  const near = name === '' ? undefined : nearest(name, reader.namesIn(group, kind, namespace));
  if (near !== undefined) {
    const other = { ...target, name: near };
    const params = { target, nearest: other };
    return {
      message: say('nearest', params),
      path: field,
      related: [target, other],
      ...withFixes(
        {
          target: route,
          patch: [
            // A list index does not identify an entry, so the patch tests the old value first.
            { op: 'test', path: jsonPointer(field, 'name'), value: name },
            { op: 'replace', path: jsonPointer(field, 'name'), value: near },
          ],
          message: say('fixName', params),
        },
        create
      ),
    };
  }
  const places = reader.placesOf(group, kind, name).filter(place => place !== namespace);
  const namespaces = firstFew(places);
  const [only] = namespaces;
  if (only === undefined) {
    return {
      message: say('absent', { target }),
      path: field,
      related: [target],
      ...(name === '' ? {} : { fix: create }),
    };
  }
  const params = { target, kind, namespaces, count: places.length };
  const related = [target, ...namespaces.map(place => ({ ...target, namespace: place }))];
  if (places.length > 1) {
    const many = places.length > FEW ? 'elsewhereMany' : 'elsewhere';
    return { message: say(many, params), path: field, related };
  }
  return {
    message: say('elsewhere', params),
    path: field,
    related,
    fix: {
      target: route,
      patch: [
        { op: 'test', path: jsonPointer(field, 'name'), value: name },
        { op: 'add', path: jsonPointer(field, 'namespace'), value: only },
      ],
      message: say('fixNamespace', params),
    },
  };
}

/** A backendRef to an object that does not exist. */
export const backendNotFound = rule({
  code: 'BackendNotFound',
  severity: 'error',
  explains: [{ type: 'ResolvedRefs', of: 'everyParentRef' }],
  sentences,
  explanation: {
    title: 'A backend does not exist',
    meaning: `A rule of the route sends its requests to a backend, usually a Service, that does not exist. Requests to it get status 500. If the rule has several backends, this is the share of requests of the missing one.

A reference without a namespace means the namespace of the route. This is often the cause.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs: [{ name: wbe, port: 80 }] # the Service is called web`,
    fix: 'Correct the name, or create the Service. If the Service is in another namespace, set `namespace`. A ReferenceGrant in that namespace must then permit the reference.',
    specification: specificationOf('BackendObjectReference'),
  },
  evaluate: {
    route(_object, verdict, { reader }) {
      return verdict.references
        .filter(({ status, reason }) => status === 'False' && reason === 'BackendNotFound')
        .map(reference => {
          const found = discover(reference, verdict.route, reader);
          const severity = idleSeverity(reference);
          return severity === undefined
            ? found
            : { ...found, message: say('idle', { target: reference.target }), severity };
        });
    },
  },
});
