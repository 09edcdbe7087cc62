import type { Discovery, RuleContext } from '../../evaluation/rule';
import { rule } from '../../evaluation/rule';
import type { ObjectRef } from '../../model';
import { nearest } from '../../objects/nearest';
import { sentencesOf } from '../../words/sentences';
import { nameOtherListener } from '../fixes/otherListener';
import { parentRefPatch } from '../fixes/patch';
import { withFixes } from '../fixes/withFixes';
import { specificationOf } from '../specification';
import { refusedAt, type RefusedParent } from './refusal';
import { sectionsOf } from './sections';

const { say, sentences } = sentencesOf('SectionNotFound', {
  absent: '{{parent}} has no listener named {{sectionName}}. It has {{sections}}.',
  near: '{{parent}} has no listener named {{sectionName}}. Did you mean {{near}}?',
  none: '{{parent}} has no listener named {{sectionName}}. It has no listeners at all.',
  inListenerSet:
    '{{parent}} has no listener named {{sectionName}}, but {{listenerSet}} has one. Only a parentRef to the ListenerSet reaches that listener.',
  ofService: '{{parent}} has no port named {{sectionName}}. It has {{sections}}.',
  nearOfService: '{{parent}} has no port named {{sectionName}}. Did you mean {{near}}?',
  fixOfService:
    'Set sectionName to {{near}}. The route then applies to requests to that port of {{parent}}.',
  fix: 'Set sectionName to {{near}}. The route then attaches to that listener of {{parent}}, if the listener accepts it.',
  fixListenerSet:
    'Set the parentRef to {{listenerSet}}. The route then attaches to that ListenerSet and no longer to the Gateway itself.',
});

// A reference to a Gateway does not include the listeners of its ListenerSets.
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
      message: say('inListenerSet', { parent, sectionName, listenerSet: set }),
      path,
      related: [parent, set],
      fix: {
        target: route,
        patch: parentRefPatch(verdict.index, parent.name, {
          kind: 'ListenerSet',
          namespace: set.namespace,
          name: set.name,
        }),
        message: say('fixListenerSet', { listenerSet: set }),
      },
    };
  }
  const names = sectionsOf(refused, context.reader)
    .map(({ name }) => name)
    .filter(name => name !== '');
  const params = { parent, sectionName, sections: [...new Set(names)].sort() };
  const near = nearest(sectionName, names);
  if (near === undefined && verdict.mesh) {
    return { message: say('ofService', params), path, related: [parent] };
  }
  if (near === undefined) {
    const id = names.length === 0 ? 'none' : 'absent';
    const fixes = withFixes(nameOtherListener(refused, route));
    return { message: say(id, params), path, related: [parent], ...fixes };
  }
  return {
    message: say(verdict.mesh ? 'nearOfService' : 'near', {
      ...params,
      near,
    }),
    path,
    related: [parent],
    fix: {
      target: route,
      patch: parentRefPatch(verdict.index, parent.name, { sectionName: near }),
      message: say(verdict.mesh ? 'fixOfService' : 'fix', {
        parent,
        near,
      }),
    },
  };
}

/** A parentRef names a section that its parent does not have (ParentReference.sectionName). */
export const sectionNotFound = rule({
  code: 'SectionNotFound',
  severity: 'error',
  stage: 'attachment',
  explains: [{ type: 'Accepted', of: 'parentRef' }],
  sentences,
  explanation: {
    title: 'The parent has no listener with the name in the parentRef',
    meaning: `A Gateway has one or more *listeners*, each with a name. A route that should attach to only one of them names it in \`sectionName\`. The parent has no listener with that name, so the route attaches to nothing and is not served.

A parentRef to a Gateway reaches only the Gateway's own listeners. To reach a listener that a ListenerSet adds, use a parentRef to that ListenerSet.`,
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
    fix: 'Correct `sectionName`, or remove it so that the parentRef refers to every listener of the parent.',
    specification: specificationOf('ParentReference', 'sectionName'),
  },
  evaluate: {
    route: (_object, { route, parents }, context) =>
      refusedAt(parents, 'section').flatMap(refused => {
        const { sectionName } = refused.verdict.parentRef;
        if (sectionName === undefined) return [];
        // If the section name exists, the port does not match.
        return sectionsOf(refused, context.reader).some(({ name }) => name === sectionName)
          ? []
          : [discovery(refused, sectionName, route, context)];
      }),
  },
});
