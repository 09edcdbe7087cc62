import { type Discovery, rule } from '../../evaluation/rule';
import type { Fix, ObjectRef } from '../../model';
import { objectKey } from '../../objects/keys';
import { nearest } from '../../objects/nearest';
import type { Reader } from '../../objects/reader';
import { refOf } from '../../objects/snapshot';
import { parentObject } from '../../routes/parentObject';
import { sentencesOf } from '../../words/sentences';
import { parentRefPatch, type Patch, pointer } from '../fixes/patch';
import { specificationOf } from '../specification';
import { ownGateway } from './ownGateway';
import { refusedAt } from './refusal';

const { say, sentences } = sentencesOf('ParentNotFound', {
  absent: 'The parent {{parent}} does not exist.',
  elsewhere: {
    one: 'The parent {{parent}} does not exist. Namespace {{namespaces}} has one with that name.',
    other:
      'The parent {{parent}} does not exist. Namespaces {{namespaces}} have one with that name.',
  },
  near: 'The parent {{parent}} does not exist. Did you mean {{meant}}?',
  above: 'The parent {{listenerSet}} belongs to {{parent}}, which does not exist.',
  kind: '{{parent}} cannot be a parent: the cluster does not have this kind.',
  fix: 'Set the parentRef to {{meant}}. It must also allow this namespace.',
});

interface Candidates {
  readonly places: readonly string[];
  readonly near: string | undefined;
}

function candidates({ group, kind, namespace = '', name }: ObjectRef, reader: Reader): Candidates {
  const places = [...reader.placesOf(group, kind, name)]
    .filter(place => place !== namespace)
    .sort();
  const near =
    places.length > 0 ? undefined : nearest(name, reader.namesIn(group, kind, namespace));
  return { places, near };
}

function discovery(
  parent: ObjectRef,
  path: string,
  reader: Reader,
  fix: (fields: { namespace?: string; name?: string }, meant: ObjectRef) => Fix
): Discovery {
  const { places, near } = candidates(parent, reader);
  const params = { parent, namespace: parent.namespace ?? '', name: parent.name };
  if (near !== undefined) {
    const meant = { ...parent, name: near };
    return {
      message: say('near', { ...params, meant }),
      path,
      related: [meant],
      fix: fix({ name: near }, meant),
    };
  }
  const [place] = places;
  if (place === undefined) return { message: say('absent', params), path };
  const meant = { ...parent, namespace: place };
  return {
    message: say('elsewhere', { ...params, namespaces: places, count: places.length }),
    path,
    related: places.map(namespace => ({ ...parent, namespace })),
    // With several namespaces, only the author knows which one is intended.
    fix: places.length === 1 ? fix({ namespace: place }, meant) : undefined,
  };
}

/** A route or a ListenerSet names a parent that does not exist (ParentReference, ListenerSetSpec). */
export const parentNotFound = rule({
  code: 'ParentNotFound',
  severity: 'error',
  stage: 'attachment',
  explains: [
    { type: 'Accepted', of: 'parentRef' },
    { type: 'Accepted', of: 'object' },
  ],
  sentences,
  explanation: {
    title: 'The parent of a route does not exist',
    meaning: `A route attaches to a *parent*, usually a Gateway, that it names in \`spec.parentRefs\`. No object with that kind, name and namespace exists, so nothing serves the route.

The most common cause is a missing \`namespace\`. Without it, the parent is looked up in the namespace of the route, but Gateways are often in a namespace of their own.

The same applies to a ListenerSet, which names its Gateway in \`spec.parentRef\`.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec:
  gatewayClassName: example
  listeners:
    - { name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: gw }] # means shop/gw`,
    fix: 'Set `namespace` and `name` of the parentRef to those of the Gateway that should serve the route. The Gateway must also allow routes from that namespace (see NamespaceNotAllowed).',
    specification: specificationOf('ParentReference', 'namespace'),
  },
  evaluate: {
    route: (_object, { route, parents }, { reader }) =>
      refusedAt(parents, 'parent').flatMap(({ verdict, parent, path }) => {
        const [check] = verdict.checks;
        if (check?.outcome.is === 'kindNotServed') {
          return [{ message: say('kind', { parent }), path: `${path}.kind` }];
        }
        // A reference without a name cannot be looked up. `Malformed` reports it.
        if (check?.outcome.is !== 'absent' || parent.name === '') return [];
        const { gateway } = verdict;
        if (gateway !== undefined && objectKey(gateway) !== objectKey(parent)) {
          const above = say('above', { listenerSet: parent, parent: gateway });
          return [{ message: above, path, related: [parent] }];
        }
        return [
          discovery(parent, path, reader, (fields, meant) => ({
            target: route,
            patch: parentRefPatch(verdict.index, parent.name, fields),
            message: say('fix', { meant }),
          })),
        ];
      }),
    listenerSet: (object, _verdict, { reader }) => {
      const reference = ownGateway(object);
      const parent = parentObject(reference);
      if (parent.name === '' || reader.lookup(parent).state !== 'absent') return [];
      return [
        discovery(parent, '.spec.parentRef', reader, (fields, meant) => {
          const patch: Patch = Object.entries(fields).map(([field, value]) => ({
            op: 'add' as const,
            path: pointer('spec', 'parentRef', field),
            value,
          }));
          return { target: refOf(object), patch, message: say('fix', { meant }) };
        }),
      ];
    },
  },
});
