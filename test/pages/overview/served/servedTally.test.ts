import { expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { evaluateGiven } from '../../../../src/analysis';
import type { FleetItem } from '../../../../src/fleet/model';
import type { PageKind } from '../../../../src/gatewayApi/kinds';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { addTallies, servedTallies } from '../../../../src/pages/overview/served/servedTally';

const GROUP = 'gateway.networking.k8s.io';

const gateway = (name: string, status: string) => `apiVersion: ${GROUP}/v1
kind: Gateway
metadata: { namespace: shop, name: ${name} }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: 80, protocol: HTTP }]
status: ${status}`;

const route = (name: string, spec: string, kind = 'HTTPRoute') => `apiVersion: ${GROUP}/v1
kind: ${kind}
metadata: { namespace: shop, name: ${name} }
spec: ${spec}`;

const PROGRAMMED = `
  addresses: [{ value: 10.0.0.1 }]
  conditions: [{ type: Accepted, status: "True" }, { type: Programmed, status: "True" }]
  listeners:
    - name: http
      conditions:
        - { type: Accepted, status: "True" }
        - { type: Programmed, status: "True" }
        - { type: ResolvedRefs, status: "True" }`;

const OBJECTS = parseAllDocuments(
  [
    `apiVersion: ${GROUP}/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/controller }
status: { conditions: [{ type: Accepted, status: "True" }] }`,
    gateway('ready', PROGRAMMED),
    gateway('doubtful', PROGRAMMED.replace(/(Programmed, status: )"True"/g, '$1Unknown')),
    `apiVersion: v1
kind: Service
metadata: { namespace: shop, name: web }
spec: { ports: [{ port: 80 }] }`,
    route(
      'served',
      '{ parentRefs: [{ name: ready }], rules: [{ backendRefs: [{ name: web, port: 80 }] }] }'
    ),
    route(
      'broken',
      '{ parentRefs: [{ name: ready }], rules: [{ backendRefs: [{ name: gone, port: 80 }] }] }'
    ),
    route('doubtful', '{ parentRefs: [{ name: doubtful }] }'),
    route('refused', '{ parentRefs: [{ name: ready, sectionName: other }] }'),
    route('lonely', '{}'),
    route('later', '{}'),
  ].join('\n---\n')
).map(document => document.toJS() as KubernetesObject);

const item = (cluster: string, object: KubernetesObject): FleetItem<PageKind> => ({
  cluster,
  stale: false,
  object: object as never,
});

it('counts routes by what is known of their traffic, and nothing else', () => {
  const evaluation = evaluateGiven(OBJECTS, []);
  const tallies = servedTallies(
    [
      ...OBJECTS.map(object => item('east', object)),
      ...OBJECTS.filter(({ metadata }) => metadata.name === 'served').map(object =>
        item('west', object)
      ),
    ],
    (_, ref) => (ref.name === 'later' ? undefined : evaluation.route(ref))
  );
  expect(tallies.get('east')).toEqual({ served: 1, unserved: 3, unknown: 1, unjudged: 1 });
  expect(tallies.get('west')).toEqual({ served: 1, unserved: 0, unknown: 0, unjudged: 0 });
  expect(addTallies([...tallies.values()])).toMatchObject({ served: 2, unserved: 3 });
});
