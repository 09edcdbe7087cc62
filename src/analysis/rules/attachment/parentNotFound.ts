import type { Discovery, Explanation, ListenerSetRule, RouteRule } from '../../evaluation/rule';
import type { Fix, ObjectRef } from '../../model';
import { objectKey } from '../../objects/keys';
import { nearest } from '../../objects/nearest';
import type { Reader } from '../../objects/reader';
import { refOf } from '../../objects/snapshot';
import { parentObject } from '../../routes/parentObject';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { specificationOf } from '../specification';
import { ownGateway } from './ownGateway';
import { parentRefPatch, type Patch, pointer } from './patch';
import { refusedAt } from './refusal';

const explanation: Explanation = {
  title: t('The parent that a route names does not exist'),
  meaning:
    t(`A route asks to be served by naming a *parent*, mostly a Gateway, in \`spec.parentRefs\`. There is no object of that kind, name and namespace, so nothing serves the route.

The most frequent cause is a forgotten \`namespace\`: without it the parent is looked for in the namespace of the route, while Gateways often stand in a namespace of their own.

The same goes for a ListenerSet, which names the Gateway that it adds listeners to in \`spec.parentRef\`.`),
  example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: gw }] # means shop/gw`,
  mend: t(
    'Set `namespace` and `name` of the parentRef to those of the Gateway that should serve the route. The Gateway must also allow routes from that namespace (see NamespaceNotAllowed).'
  ),
  specification: specificationOf('ParentReference', 'namespace'),
};

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
      message: message('ParentNotFound.near', { ...params, meant }),
      path,
      related: [meant],
      fix: fix({ name: near }, meant),
    };
  }
  const [place] = places;
  if (place === undefined) return { message: message('ParentNotFound.absent', params), path };
  const meant = { ...parent, namespace: place };
  return {
    message: message('ParentNotFound.elsewhere', { ...params, namespaces: places }),
    path,
    related: places.map(namespace => ({ ...parent, namespace })),
    // Of several namespaces only the author knows which one is meant.
    fix: places.length === 1 ? fix({ namespace: place }, meant) : undefined,
  };
}

/** A route names a parent that is not there (ParentReference). */
export const parentNotFound: RouteRule = {
  code: 'ParentNotFound',
  severity: 'error',
  about: 'route',
  explanation,
  evaluate: (_object, { route, parents }, { reader }) =>
    refusedAt(parents, 'parent').flatMap(({ verdict, parent, path }) => {
      const [check] = verdict.checks;
      if (check?.outcome.is === 'kindNotServed') {
        return [{ message: message('ParentNotFound.kind', { parent }), path: `${path}.kind` }];
      }
      // Without a name there is nothing to look for; `Malformed` says so.
      if (check?.outcome.is !== 'absent' || parent.name === '') return [];
      const { gateway } = verdict;
      if (gateway !== undefined && objectKey(gateway) !== objectKey(parent)) {
        const above = message('ParentNotFound.above', { listenerSet: parent, parent: gateway });
        return [{ message: above, path, related: [parent] }];
      }
      return [
        discovery(parent, path, reader, (fields, meant) => ({
          target: route,
          patch: parentRefPatch(verdict.index, parent.name, fields),
          message: message('ParentNotFound.fix', { meant }),
        })),
      ];
    }),
};

/** A ListenerSet names a Gateway that is not there (ListenerSetSpec.parentRef). */
export const listenerSetParentNotFound: ListenerSetRule = {
  code: 'ParentNotFound',
  severity: 'error',
  about: 'listenerSet',
  explanation,
  evaluate: (object, _verdict, { reader }) => {
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
        return { target: refOf(object), patch, message: message('ParentNotFound.fix', { meant }) };
      }),
    ];
  },
};
