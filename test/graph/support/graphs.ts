import fc from 'fast-check';
import { HEALTHY } from '../../../src/analysis/answers/health/health';
import type {
  EdgeEnd,
  EdgeKind,
  FoldNode,
  Graph,
  GraphEdge,
  GraphNode,
  GraphRow,
  ListenerRow,
  NodeRole,
  ObjectNode,
  RuleRow,
} from '../../../src/graph';

const KINDS: Readonly<Record<NodeRole, string>> = {
  class: 'GatewayClass',
  gateway: 'Gateway',
  listenerSet: 'ListenerSet',
  route: 'HTTPRoute',
  backend: 'Service',
};

/** Listeners of these names as rows. */
export function listenerRowsOf(...names: readonly string[]): readonly ListenerRow[] {
  return names.map(name => ({
    kind: 'listener',
    id: name,
    presence: 'there',
    name,
    port: 80,
    protocol: 'HTTP',
    hostname: '',
    accepted: true,
    secure: false,
    level: 'good',
  }));
}

/** The given number of rules as rows, named from `0`. */
export function ruleRowsOf(count: number): readonly RuleRow[] {
  return Array.from({ length: count }, (_, place) => ({
    kind: 'rule',
    id: String(place),
    presence: 'there',
    name: '',
    match: '',
    moreMatches: 0,
    answeredBy: '',
  }));
}

/** The id of the node that `node` creates. */
export function idOf(name: string, cluster = 'east'): string {
  return `${cluster}|${name}`;
}

/** A node for tests of places only. */
export function node(
  role: NodeRole,
  name: string,
  rows: readonly GraphRow[] = [],
  cluster = 'east'
): ObjectNode {
  return {
    kind: 'object',
    id: idOf(name, cluster),
    cluster,
    role,
    ref: { group: 'example', kind: KINDS[role], namespace: 'default', name },
    presence: 'there',
    level: 'good',
    health: undefined,
    rows,
    mesh: false,
    hostnames: null,
    readiness: undefined,
  };
}

/** A fold for tests of places only. */
export function fold(role: FoldNode['role'], name: string, cluster = 'east'): FoldNode {
  const namespaces = ['default'];
  const members = [`${name}-0`, `${name}-1`];
  return {
    kind: 'fold',
    id: idOf(name, cluster),
    cluster,
    role,
    namespaces,
    members,
    presence: 'there',
    level: 'good',
    health: role === 'route' ? HEALTHY : undefined,
    rows: [],
  };
}

function endOf(text: string, cluster: string): EdgeEnd {
  const [name = '', row] = text.split('#');
  return { node: idOf(name, cluster), row };
}

/** An edge between nodes of a cluster by their names, or `name#row`. */
export function edge(kind: EdgeKind, from: string, to: string, cluster = 'east'): GraphEdge {
  return {
    id: `${cluster}|${kind} ${from}>${to}`,
    cluster,
    kind,
    from: endOf(from, cluster),
    to: endOf(to, cluster),
    status: 'True',
    reason: '',
    aside: false,
    idle: false,
    hostnames: null,
    share: undefined,
    count: 1,
    parent: undefined,
    listener: undefined,
    reference: undefined,
  };
}

/** A graph of nodes and edges; a lane for each cluster, in the order in which nodes name them. */
export function graph(
  nodes: readonly GraphNode[],
  edges: readonly GraphEdge[] = [],
  clusters: readonly string[] = [...new Set(nodes.map(({ cluster }) => cluster))]
): Graph {
  return { lanes: clusters.map(cluster => ({ cluster, stale: false })), nodes, edges };
}

/** The counts of nodes in one cluster of a random graph, and the pairs that edges join. */
function laneOf(cluster: string): fc.Arbitrary<Graph> {
  const size = fc.record({
    classes: fc.nat(3),
    gateways: fc.nat(5),
    sets: fc.nat(4),
    routes: fc.nat(12),
    folds: fc.nat(2),
    backends: fc.nat(8),
  });
  const pair = fc.tuple(fc.nat(), fc.nat(), fc.nat());
  return fc
    .record({
      size,
      rows: fc.array(fc.nat(14), { minLength: 30, maxLength: 30 }),
      ofClass: fc.array(pair, { maxLength: 6 }),
      ofGateway: fc.array(pair, { maxLength: 5 }),
      attached: fc.array(pair, { maxLength: 18 }),
      backed: fc.array(pair, { maxLength: 18 }),
    })
    .map(({ size: sizes, rows, ...joins }) => {
      let next = 0;
      const rowCount = () => rows[next++ % rows.length] ?? 0;
      const make = (role: NodeRole, name: string, count: number) =>
        Array.from({ length: count }, (_, place) => {
          const listeners = role === 'gateway' || role === 'listenerSet';
          const names = Array.from({ length: rowCount() }, (__, row) => String(row));
          const own = listeners
            ? listenerRowsOf(...names)
            : role === 'route'
            ? ruleRowsOf(names.length % 4)
            : [];
          return node(role, `${name}${place}`, own, cluster);
        });
      const classes = make('class', 'class', sizes.classes);
      const gateways = make('gateway', 'gateway', sizes.gateways);
      const sets = make('listenerSet', 'set', sizes.sets);
      const routes = make('route', 'route', sizes.routes);
      const folds = Array.from({ length: sizes.folds }, (_, place) =>
        fold('route', `fold${place}`, cluster)
      );
      const backends = make('backend', 'backend', sizes.backends);
      const join = (
        kind: EdgeKind,
        from: readonly GraphNode[],
        to: readonly GraphNode[],
        pairs: ReadonlyArray<readonly [number, number, number]>
      ) =>
        pairs.flatMap(([a, b, row], place) => {
          const source = from[a % from.length];
          const target = to[b % to.length];
          if (source === undefined || target === undefined) return [];
          const ids = (source.rows as readonly GraphRow[]).map(({ id }) => id);
          const made = edge(kind, '', '', cluster);
          return {
            ...made,
            id: `${cluster}|${kind}${place}`,
            from: { node: source.id, row: ids[row % (ids.length + 1)] },
            to: { node: target.id, row: undefined },
          };
        });
      const parents = [...gateways, ...sets];
      return graph(
        [...classes, ...parents, ...routes, ...folds, ...backends],
        [
          ...join('class', classes, gateways, joins.ofClass),
          ...join('set', gateways, sets, joins.ofGateway),
          ...join('attachment', parents, [...routes, ...folds], joins.attached),
          ...join('backend', [...routes, ...folds], backends, joins.backed),
        ],
        [cluster]
      );
    });
}

/** Random graphs of three clusters with any edges that a picture can have. */
export const graphs: fc.Arbitrary<Graph> = fc
  .tuple(laneOf('east'), laneOf('west'), laneOf('north'))
  .map(lanes => ({
    lanes: lanes.flatMap(lane => lane.lanes),
    nodes: lanes.flatMap(lane => lane.nodes),
    edges: lanes.flatMap(lane => lane.edges),
  }));

/** The same graph in another order. */
export function reordered(given: Graph): fc.Arbitrary<Graph> {
  const whole = <Item>(items: readonly Item[]) =>
    fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });
  return fc
    .tuple(whole(given.nodes), whole(given.edges))
    .map(([nodes, edges]) => ({ ...given, nodes, edges }));
}
