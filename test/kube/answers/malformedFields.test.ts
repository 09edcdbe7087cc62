// subject: src/kube/answers/clusterObject.ts
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  attachAnswers,
  attachChanges,
  Evaluation,
  finish,
  listenersFor,
  refOf,
  routesTo,
  routeWays,
  RULES,
  whoMayAttach,
} from '../../../src/analysis';
import type { ClusterStatus, FleetItem } from '../../../src/fleet/model';
import { kindKey } from '../../../src/gatewayApi/kindKey';
import { isRouteKind, KIND_TABLE, type PageKind } from '../../../src/gatewayApi/kinds';
import type { KubernetesObject, Namespace } from '../../../src/gatewayApi/types';
import {
  evaluationSource,
  foldGraph,
  GraphIndex,
  graphSteps,
  hostnameWays,
  layoutSteps,
} from '../../../src/graph';
import { gatewayClassRows } from '../../../src/pages/gatewayclasses/listRow';
import { gatewayRow } from '../../../src/pages/gateways/listRow';
import { kindRow } from '../../../src/pages/kinds/listRow';
import { fleetOverview } from '../../../src/pages/overview/fleetOverview';
import { routeRow } from '../../../src/pages/routes/listRow';
import { demoObjects, throughBorder } from './demoObjects';
import { mutatedObjects } from './mutations';

const OBJECTS = demoObjects();
const WANTED = { kind: 'HTTPRoute', namespace: 'shop', hostnames: [] } as const;
const STATUS: ClusterStatus = {
  cluster: 'west',
  phase: 'ready',
  reading: [],
  missing: [],
  malformed: [],
  versions: {},
  discovered: true,
  polled: [],
};
const GENERIC = [
  'ListenerSet',
  'ReferenceGrant',
  'BackendTLSPolicy',
  'ServiceImport',
  'ServiceExport',
];

function evaluated(): Evaluation {
  const evaluation = new Evaluation(RULES);
  evaluation.snapshot.setCoverageElsewhere({ state: 'complete' });
  evaluation.snapshot.setServed(
    new Set(Object.entries(KIND_TABLE).map(([kind, { group }]) => kindKey(group, kind)))
  );
  OBJECTS.forEach(object => evaluation.set(object));
  evaluation.run();
  return evaluation;
}

function ask(evaluation: Evaluation, objects: readonly KubernetesObject[]): void {
  attachAnswers(evaluation, WANTED).listeners.forEach(answer =>
    attachChanges(answer, WANTED, evaluation)
  );
  listenersFor(evaluation, 'shop');
  const namespaces = evaluation.objectsOf('', 'Namespace') as Namespace[];
  const known = { read: namespaces, unread: ['other'], cause: undefined };
  evaluation
    .allGateways()
    .forEach(({ listeners }) => listeners.forEach(one => whoMayAttach(one, known)));
  evaluation.allRoutes().forEach(verdict => routeWays(verdict));
  objects
    .filter(({ kind }) => kind === 'Service')
    .forEach(service => routesTo(evaluation, refOf(service)));
}

function draw(evaluation: Evaluation): void {
  const graph = finish(graphSteps([evaluationSource('west', evaluation)]));
  hostnameWays(GraphIndex.of(graph), 'shop.example.com');
  finish(layoutSteps(foldGraph(GraphIndex.of(graph), { opened: new Set(), kept: new Set() })));
}

function list(objects: readonly KubernetesObject[]): void {
  const items = objects.map(object => ({ cluster: 'west', object, stale: false }));
  const ofKind = (matches: (kind: string) => boolean) =>
    items.filter(({ object }) => matches(object.kind)) as never[];
  ofKind(isRouteKind).forEach(routeRow);
  ofKind(kind => kind === 'Gateway').forEach(gatewayRow);
  ofKind(kind => GENERIC.includes(kind)).forEach(kindRow);
  gatewayClassRows(ofKind(kind => /^Gateway(Class)?$/.test(kind)));
  fleetOverview([STATUS], items as unknown as ReadonlyArray<FleetItem<PageKind>>);
}

describe('Objects with malformed values at any depth', () => {
  it('do not break verdicts, findings, answers, pictures or rows', () => {
    const evaluation = evaluated();
    fc.assert(
      fc.property(mutatedObjects(OBJECTS), answers => {
        const read = answers.flatMap(({ of, answer }) => throughBorder(of, answer) ?? []);
        read.forEach(object => evaluation.set(object));
        evaluation.run();
        ask(evaluation, read);
        draw(evaluation);
        list(read);
        evaluation.allFindings();
        read.forEach(object => evaluation.remove(refOf(object)));
        answers.forEach(({ of }) => evaluation.set(of));
        evaluation.run();
      }),
      { numRuns: 150 }
    );
    expect(evaluation.allRoutes().size).toBeGreaterThan(0);
  });

  it('have well-formed metadata after the border', () => {
    fc.assert(
      fc.property(mutatedObjects(OBJECTS), answers => {
        answers.forEach(({ of, answer }) => {
          const object = throughBorder(of, answer);
          if (object === undefined) return;
          const { name, namespace, labels = {}, annotations = {}, generation } = object.metadata;
          expect([typeof name, object.kind]).toEqual(['string', of.kind]);
          expect(['string', 'undefined']).toContain(typeof namespace);
          expect(['number', 'undefined']).toContain(typeof generation);
          [labels, annotations].forEach(texts =>
            expect(Object.values(texts).every(text => typeof text === 'string')).toBe(true)
          );
        });
      })
    );
  });
});
