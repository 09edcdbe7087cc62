import type { Discovery, RouteRule } from '../../evaluation/rule';
import type { ObjectRef } from '../../model';
import { message } from '../../words/message';
import { t } from '../../words/t';
import { withFixes } from '../fixes';
import { specificationOf } from '../specification';
import { nameOtherListener } from './otherListener';
import { parentRefPatch } from './patch';
import { refusedAt, type RefusedParent } from './refusal';
import { type Section, sectionsOf } from './sections';

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
    ? 'PortNotFound.ofService'
    : ports.length === 0
    ? 'PortNotFound.none'
    : sectionName === undefined
    ? 'PortNotFound.absent'
    : 'PortNotFound.ofSection';
  return {
    message: message(id, {
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
            message: message(verdict.mesh ? 'PortNotFound.fixOfService' : 'PortNotFound.fix', {
              parent,
              port: only,
            }),
          }
    ),
  };
}

/** A parentRef names a port that its parent does not listen on (ParentReference.port). */
export const portNotFound: RouteRule = {
  code: 'PortNotFound',
  severity: 'error',
  about: 'route',
  explanation: {
    title: t('The parent does not listen on the port that the route asks for'),
    meaning: t(
      `A route that should be served on one port only names it in \`parentRefs[].port\`. It is the port of the parent's listener, not that of the Service behind the route. Here no listener of the parent has that port; where \`sectionName\` is set as well, the listener of that name must have it. So no listener is meant and the route is not served at all.`
    ),
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
    mend: t('Correct `port`, or leave it out: it is seldom needed.'),
    specification: specificationOf('ParentReference', 'port'),
  },
  evaluate: (_object, { route, parents }, { reader }) =>
    refusedAt(parents, 'section').flatMap(refused => {
      const { sectionName, port } = refused.verdict.parentRef;
      if (port === undefined) return [];
      const sections = sectionsOf(refused, reader).filter(
        ({ name }) => sectionName === undefined || name === sectionName
      );
      // Where the name is wrong already, that is what to say.
      return sectionName !== undefined && sections.length === 0
        ? []
        : [discovery(refused, port, sections, route)];
    }),
};
