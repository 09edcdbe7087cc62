import fc from 'fast-check';
import { evaluateGiven, Evaluation, objectKey, type ObjectRef } from '../../../src/analysis';
import { finish } from '../../../src/analysis';
import type { GivenOptions } from '../../../src/analysis/evaluation/givenObjects';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { graphSteps } from '../../../src/graph/build/buildGraph';
import { GraphIndex } from '../../../src/graph/graphIndex';
import type { Graph, GraphEdge, GraphNode, ObjectNode } from '../../../src/graph/model';
import { evaluationSource } from '../../../src/graph/source';
import type { Coverage } from '../../../src/kube/coverage';
import { coverages, COVERED, objectsIn, SERVED } from '../../analysis/arbitraries';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  namespace,
  parent,
  route,
  service,
} from '../../analysis/objects';

/** Draws evaluated clusters, each as a lane. */
export function draw(evaluations: Readonly<Record<string, Evaluation>>): Graph {
  return finish(
    graphSteps(Object.entries(evaluations).map(([name, made]) => evaluationSource(name, made)))
  );
}

/** Draws objects as the whole cluster `east`, in which the class `example` is accepted. */
export function graphOf(objects: readonly KubernetesObject[], options: GivenOptions = {}): Graph {
  return draw({ east: evaluateGiven([gatewayClass(), ...objects], [], { ...options }) });
}

/** Evaluates objects of a cluster in which some kinds were read in part, or not at all. */
export function evaluatedWith(
  objects: readonly KubernetesObject[],
  read: ReadonlyArray<readonly [group: string, kind: string, coverage: Coverage]> = []
): Evaluation {
  const evaluation = new Evaluation([]);
  evaluation.snapshot.setCoverageElsewhere({ state: 'complete' });
  evaluation.snapshot.setServed(SERVED);
  read.forEach(([group, kind, coverage]) => evaluation.snapshot.setCoverage(group, kind, coverage));
  objects.forEach(object => evaluation.set(object));
  evaluation.run();
  return evaluation;
}

function shortKey(ref: ObjectRef): string {
  return objectKey(ref).replace(/^\//, '').replace(' /', ' ');
}

/** A node as text: `Gateway infra/gw`, and `backend Service shop/web`, since a Service has two roles. */
export function nodeName(node: GraphNode): string {
  if (node.kind === 'fold') return `fold of ${node.members.length} ${node.role}s`;
  const name = shortKey(node.ref);
  return node.role === 'backend' ? `backend ${name}` : node.mesh ? `mesh ${name}` : name;
}

/** The node with a name as `nodeName` gives it, in any cluster or in one. */
export function nodeOf(graph: Graph, name: string, cluster?: string): ObjectNode {
  const found = graph.nodes.filter(
    node => nodeName(node) === name && (cluster === undefined || node.cluster === cluster)
  );
  const [first] = found;
  if (found.length !== 1 || first === undefined || first.kind !== 'object') {
    throw new Error(`${found.length} nodes ${name} in ${graph.nodes.map(nodeName).join(', ')}`);
  }
  return first;
}

/** An edge as text: `Gateway infra/gw#http > HTTPRoute shop/web: True`, with its reason. */
export function edgeName(index: GraphIndex, edge: GraphEdge): string {
  const end = ({ node, row }: GraphEdge['from']) => {
    const found = index.node(node);
    if (found === undefined) throw new Error(`an edge ends at ${node}, which does not exist`);
    return row === undefined ? nodeName(found) : `${nodeName(found)}#${row}`;
  };
  const status = edge.reason === '' ? edge.status : `${edge.status} ${edge.reason}`;
  return `${end(edge.from)} > ${end(edge.to)}: ${status}${edge.aside ? ', aside' : ''}`;
}

/** The edges of some kinds as text, in the order of the graph. */
export function edgesOf(graph: Graph, ...kinds: ReadonlyArray<GraphEdge['kind']>): string[] {
  const index = GraphIndex.of(graph);
  return graph.edges
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(edge => edgeName(index, edge));
}

/** A part of a graph as text: its nodes, and its edges without their results. */
export function partOf(
  graph: Graph,
  part: { readonly nodes: ReadonlySet<string>; readonly edges: ReadonlySet<string> } = {
    nodes: new Set(graph.nodes.map(({ id }) => id)),
    edges: new Set(graph.edges.map(({ id }) => id)),
  }
): { readonly nodes: string[]; readonly edges: string[] } {
  const index = GraphIndex.of(graph);
  return {
    nodes: graph.nodes
      .filter(({ id }) => part.nodes.has(id))
      .map(nodeName)
      .sort(),
    edges: graph.edges
      .filter(({ id }) => part.edges.has(id))
      .map(edge => edgeName(index, edge).replace(/: .*$/, ''))
      .sort(),
  };
}

/** A part of a graph without the long texts of the analysis. */
export function withoutVerdicts(graph: Graph): unknown {
  return {
    ...graph,
    edges: graph.edges.map(edge => ({
      ...edge,
      parent: undefined,
      listener: undefined,
      reference: undefined,
    })),
  };
}

const open = allow('All');
// Mostly the same one, so that many routes are equal.
const PARENTS = [
  ...[1, 2, 3].map(() => parent('infra/gw0')),
  parent('infra/gw1'),
  parent('a/set', { kind: 'ListenerSet' }),
];

/**
 * The objects of a cluster without many problems, in which many routes are equal: two Gateways and a
 * ListenerSet, whose listeners accept some of the routes, and Services, one of which does not exist.
 */
export const crowd: fc.Arbitrary<readonly KubernetesObject[]> = fc
  .array(
    fc.record({
      from: fc.constantFrom('a', 'b'),
      parents: fc.uniqueArray(fc.constantFrom(...PARENTS), { minLength: 1, maxLength: 2 }),
      section: fc.constantFrom(
        ...[1, 2, 3, 4].map(() => undefined),
        'http',
        'http',
        'closed',
        'none'
      ),
      backends: fc.uniqueArray(
        fc.constantFrom('s0', 's1', 's2', 's3', 's4', 's0', 's1', 's2', 'absent'),
        { maxLength: 2 }
      ),
      mirror: fc.constantFrom(undefined, undefined, 's0'),
    }),
    { minLength: 3, maxLength: 24, size: 'max' }
  )
  .map(routes => {
    const listeners = [
      listener('http', open),
      listener('tcp', { port: 81, protocol: 'TCP', ...open }),
      listener('closed', { port: 82, hostname: 'closed.test', ...open }),
    ];
    return [
      gatewayClass(),
      namespace('a'),
      namespace('b'),
      gateway('infra/gw0', listeners, { allowedListeners: { namespaces: { from: 'All' } } }),
      gateway('infra/gw1', listeners),
      listenerSet('a/set', 'infra/gw0', [listener('http', { port: 8080, ...open })]),
      ...['a', 'b'].flatMap(at =>
        ['s0', 's1', 's2', 's3', 's4'].map(name => service(`${at}/${name}`))
      ),
      ...routes.map(({ from, parents, section, backends, mirror }, place) =>
        route(
          `${from}/r${place}`,
          parents.map(fields => ({ ...fields, sectionName: section })),
          {
            hostnames: ['open.test'],
            rules: [
              {
                backendRefs: backends.map(name => ({ name, port: 80 })),
                filters:
                  mirror === undefined
                    ? undefined
                    : [
                        {
                          type: 'RequestMirror',
                          requestMirror: { backendRef: { name: mirror, port: 80 } },
                        },
                      ],
              },
            ],
          }
        )
      ),
    ];
  });

/** The objects of a random cluster, with few or many problems. */
export const clusters: fc.Arbitrary<readonly KubernetesObject[]> = fc.oneof(
  objectsIn().cluster,
  crowd
);

/** The read part of a cluster: objects, and the coverage of some kinds. */
export interface Readable {
  readonly objects: readonly KubernetesObject[];
  readonly read: Parameters<typeof evaluatedWith>[1];
}

/** A random cluster with random coverage. */
export const readInPart: fc.Arbitrary<Readable> = fc.record({
  objects: clusters,
  read: fc.tuple(
    ...COVERED.map(([group, kind]) =>
      fc
        .oneof(
          { weight: 3, arbitrary: fc.constant<Coverage>({ state: 'complete' }) },
          { weight: 1, arbitrary: coverages }
        )
        .map(coverage => [group, kind, coverage] as const)
    )
  ),
});

/** Evaluates and draws a random cluster as `east`. */
export function drawPart({ objects, read }: Readable): {
  readonly evaluation: Evaluation;
  readonly graph: Graph;
} {
  const evaluation = evaluatedWith(objects, read);
  return { evaluation, graph: draw({ east: evaluation }) };
}
