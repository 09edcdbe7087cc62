import type { Discovery } from '../../evaluation/rule';
import { rule } from '../../evaluation/rule';
import type { ObjectRef } from '../../model';
import { sentencesOf } from '../../words/sentences';
import { nameOtherListener } from '../fixes/otherListener';
import { parentRefPatch } from '../fixes/patch';
import { withFixes } from '../fixes/withFixes';
import { specificationOf } from '../specification';
import { refusedAt, type RefusedParent } from './refusal';
import { type Section, sectionsOf } from './sections';

const { say, sentences } = sentencesOf('PortNotFound', {
  absent: '{{parent}} has no listener on port {{port}}. It listens on {{ports}}.',
  ofSection: 'Listener {{sectionName}} of {{parent}} is on port {{ports}}, not on port {{port}}.',
  none: '{{parent}} has no listener on port {{port}}. It has no listeners at all.',
  ofService: '{{parent}} has no port {{port}}. It has {{ports}}.',
  fixOfService:
    'Set the port to {{port}}. The route then applies to requests to that port of {{parent}}.',
  fix: 'Set the port to {{port}}. The route then attaches to the listeners of {{parent}} on that port that accept it.',
});

function discovery(
  refused: RefusedParent,
  port: number,
  sections: readonly Section[],
  route: ObjectRef
): Discovery {
  const { parent, path, verdict } = refused;
  const { sectionName } = verdict.parentRef;
  const ports = [...new Set(sections.flatMap(section => section.port ?? []))].sort((a, b) => a - b);
  const [only] = ports;
  const id = verdict.mesh
    ? 'ofService'
    : ports.length === 0
    ? 'none'
    : sectionName === undefined
    ? 'absent'
    : 'ofSection';
  return {
    message: say(id, {
      parent,
      port,
      sectionName: sectionName ?? '',
      ports: ports.map(String),
    }),
    path: `${path}.port`,
    related: [parent],
    ...withFixes(
      only === undefined || ports.length > 1
        ? nameOtherListener(refused, route)
        : {
            target: route,
            patch: parentRefPatch(verdict.index, parent.name, { port: only }),
            message: say(verdict.mesh ? 'fixOfService' : 'fix', {
              parent,
              port: only,
            }),
          }
    ),
  };
}

/** A parentRef names a port that its parent does not listen on (ParentReference.port). */
export const portNotFound = rule({
  code: 'PortNotFound',
  severity: 'error',
  stage: 'attachment',
  explains: [{ type: 'Accepted', of: 'parentRef' }],
  sentences,
  explanation: {
    title: 'The parent has no listener on the port in the parentRef',
    meaning:
      "A route that should be served on only one port names it in `parentRefs[].port`. This is the port of the parent's listener, not of the Service behind the route. No listener of the parent has that port. If `sectionName` is set too, the listener with that name must have the port. The route therefore attaches to nothing and is not served.",
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
  parentRefs: [{ name: gw, port: 8080 }] # the Gateway listens on port 80`,
    fix: 'Correct `port`, or remove it: it is rarely needed.',
    specification: specificationOf('ParentReference', 'port'),
  },
  evaluate: {
    route: (_object, { route, parents }, { reader }) =>
      refusedAt(parents, 'section').flatMap(refused => {
        const { sectionName, port } = refused.verdict.parentRef;
        if (port === undefined) return [];
        const sections = sectionsOf(refused, reader).filter(
          ({ name }) => sectionName === undefined || name === sectionName
        );
        // If the section name is wrong, `SectionNotFound` reports that instead.
        return sectionName !== undefined && sections.length === 0
          ? []
          : [discovery(refused, port, sections, route)];
      }),
  },
});
