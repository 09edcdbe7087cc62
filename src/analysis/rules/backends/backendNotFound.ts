import type { Discovery, RouteRule } from '../../evaluation/rule';
import type { Fix, ReferenceVerdict } from '../../model';
import { nearest } from '../../objects/nearest';
import type { Reader } from '../../objects/reader';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { FEW, firstFew } from '../firstFew';
import { withFixes } from '../fixes';
import { jsonPointer } from '../jsonPointer';
import { specificationOf } from '../specification';

function discover(
  { target, field }: ReferenceVerdict,
  route: Fix['target'],
  reader: Reader
): Discovery {
  const { group, kind, namespace = '', name } = target;
  const create: Fix = { target: route, message: message('BackendNotFound.fixCreate', { target }) };
  const near = name === '' ? undefined : nearest(name, reader.namesIn(group, kind, namespace));
  if (near !== undefined) {
    const other = { ...target, name: near };
    const params = { target, nearest: other };
    return {
      message: message('BackendNotFound.nearest', params),
      path: field,
      related: [target, other],
      ...withFixes(
        {
          target: route,
          patch: [
            // A place in a list is no name: what stood there must still be there.
            { op: 'test', path: jsonPointer(field, 'name'), value: name },
            { op: 'replace', path: jsonPointer(field, 'name'), value: near },
          ],
          message: message('BackendNotFound.fixName', params),
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
      message: message('BackendNotFound.absent', { target }),
      path: field,
      related: [target],
      ...(name === '' ? {} : { fix: create }),
    };
  }
  const params = { target, kind, namespaces, count: places.length };
  const related = [target, ...namespaces.map(place => ({ ...target, namespace: place }))];
  if (places.length > 1) {
    const many = places.length > FEW ? 'elsewhereMany' : 'elsewhere';
    return { message: message(`BackendNotFound.${many}`, params), path: field, related };
  }
  return {
    message: message('BackendNotFound.elsewhere', params),
    path: field,
    related,
    fix: {
      target: route,
      patch: [
        { op: 'test', path: jsonPointer(field, 'name'), value: name },
        { op: 'add', path: jsonPointer(field, 'namespace'), value: only },
      ],
      message: message('BackendNotFound.fixNamespace', params),
    },
  };
}

/** A backendRef to something that does not exist. */
export const backendNotFound: RouteRule = {
  code: 'BackendNotFound',
  severity: 'error',
  about: 'route',
  explanation: {
    title: t('A backend does not exist'),
    meaning: t(
      'A rule of the route sends its requests to a backend, usually a Service, that does not exist. Requests that would have gone there get status 500; where the rule has several backends it is their share of the requests.\n\nA reference without a namespace means the namespace of the route, which is often what went wrong.'
    ),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs: [{ name: wbe, port: 80 }] # the Service is called web`,
    mend: t(
      'Correct the name, or create the Service. If the Service is in another namespace, name it in `namespace`; a ReferenceGrant in that namespace must then permit the reference.'
    ),
    specification: specificationOf('BackendObjectReference'),
  },
  evaluate(_object, verdict, { reader }) {
    return verdict.references
      .filter(({ status, reason }) => status === 'False' && reason === 'BackendNotFound')
      .map(reference => discover(reference, verdict.route, reader));
  },
};
