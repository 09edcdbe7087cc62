import type { Discovery, RouteRule, RuleContext } from '../../evaluation/rule';
import type { ObjectRef } from '../../model';
import { nearest } from '../../objects/nearest';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { withFixes } from '../fixes';
import { specificationOf } from '../specification';
import { nameOtherListener } from './otherListener';
import { parentRefPatch } from './patch';
import { refusedAt, type RefusedParent } from './refusal';
import { sectionsOf } from './sections';

// People expect a Gateway to stand for its ListenerSets too; it does not.
function inListenerSet(
  { verdict }: RefusedParent,
  sectionName: string,
  context: RuleContext
): ObjectRef | undefined {
  if (verdict.gateway === undefined || verdict.parentRef.kind !== 'Gateway') return undefined;
  return context
    .gateway(verdict.gateway)
    ?.listeners.find(({ owner, name }) => owner.kind === 'ListenerSet' && name === sectionName)
    ?.owner;
}

function discovery(
  refused: RefusedParent,
  sectionName: string,
  route: ObjectRef,
  context: RuleContext
): Discovery {
  const { parent, verdict } = refused;
  const path = `${refused.path}.sectionName`;
  const set = inListenerSet(refused, sectionName, context);
  if (set !== undefined) {
    return {
      message: message('SectionNotFound.inListenerSet', { parent, sectionName, listenerSet: set }),
      path,
      related: [parent, set],
      fix: {
        target: route,
        patch: parentRefPatch(verdict.index, parent.name, {
          kind: 'ListenerSet',
          namespace: set.namespace,
          name: set.name,
        }),
        message: message('SectionNotFound.fixListenerSet', { listenerSet: set }),
      },
    };
  }
  const names = sectionsOf(refused, context.reader)
    .map(({ name }) => name)
    .filter(name => name !== '');
  const params = { parent, sectionName, sections: [...new Set(names)].sort() };
  const near = nearest(sectionName, names);
  if (near === undefined && verdict.mesh) {
    return { message: message('SectionNotFound.ofService', params), path, related: [parent] };
  }
  if (near === undefined) {
    const id = names.length === 0 ? 'SectionNotFound.none' : 'SectionNotFound.absent';
    const fixes = withFixes(nameOtherListener(refused, route));
    return { message: message(id, params), path, related: [parent], ...fixes };
  }
  return {
    message: message(verdict.mesh ? 'SectionNotFound.nearOfService' : 'SectionNotFound.near', {
      ...params,
      near,
    }),
    path,
    related: [parent],
    fix: {
      target: route,
      patch: parentRefPatch(verdict.index, parent.name, { sectionName: near }),
      message: message(verdict.mesh ? 'SectionNotFound.fixOfService' : 'SectionNotFound.fix', {
        parent,
        near,
      }),
    },
  };
}

/** A parentRef names a section that its parent has not (ParentReference.sectionName). */
export const sectionNotFound: RouteRule = {
  code: 'SectionNotFound',
  severity: 'error',
  about: 'route',
  explanation: {
    title: t('The parent has no listener of the name that the route asks for'),
    meaning:
      t(`A Gateway listens on one or more *listeners*, each with a name. A route that should be served by one of them only names it in \`sectionName\`. Here the parent has no listener of that name, so no listener is meant and the route is not served at all.

A parentRef to a Gateway reaches the Gateway's own listeners only. A listener that a ListenerSet adds is reached by a parentRef to that ListenerSet.`),
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: infra }
spec:
  parentRefs: [{ name: gw, sectionName: htpp }] # the listener is called http`,
    mend: t(
      'Correct `sectionName`, or leave it out so that every listener of the parent is meant.'
    ),
    specification: specificationOf('ParentReference', 'sectionName'),
  },
  evaluate: (_object, { route, parents }, context) =>
    refusedAt(parents, 'section').flatMap(refused => {
      const { sectionName } = refused.verdict.parentRef;
      if (sectionName === undefined) return [];
      // Where the name is there it is the port that does not fit.
      return sectionsOf(refused, context.reader).some(({ name }) => name === sectionName)
        ? []
        : [discovery(refused, sectionName, route, context)];
    }),
};
