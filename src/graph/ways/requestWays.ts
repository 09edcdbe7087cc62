import { knowsHost, type TraceAnswer } from '../../analysis';
import { ruleRowId } from '../build/ruleRows';
import type { GraphIndex } from '../graphIndex';
import { backendId, nodeId } from '../ids';
import type { GraphEdge } from '../model';
import { rowKey, type Way, WayBuilder } from './way';

/** What becomes of a request in one cluster. */
export interface TracedLane {
  readonly cluster: string;
  readonly answers: readonly TraceAnswer[];
}

/** The ways of one request. */
export interface RequestWays {
  readonly way: Way;
  /** The clusters in which neither a backend nor a redirect answers, in the order of the lanes. */
  readonly unanswered: readonly string[];
}

// An unknown answer may be each of its alternatives.
function possible(answer: TraceAnswer): readonly TraceAnswer[] {
  return answer.alternatives.length === 0 ? [answer] : answer.alternatives.flatMap(possible);
}

function carries(edge: GraphEdge, cluster: string, answer: TraceAnswer): boolean {
  const { backends, mirrors, outcome, steps } = answer;
  const leadsTo = ({
    reference: { group, kind, namespace, name },
  }: TraceAnswer['mirrors'][number]) =>
    edge.to.node === backendId(cluster, { group, kind, namespace, name });
  if (edge.kind === 'mirror') return mirrors.some(leadsTo);
  if (edge.kind !== 'backend') return false;
  if (backends.some(backend => leadsTo({ ...backend, percent: 0 }))) return true;
  // Requests also fail at a backend, which the picture names.
  const fails = steps.some(({ step, status }) => step === 'backend' && status !== 'True');
  return fails && outcome !== 'redirect' && edge.share !== 0 && edge.status !== 'True';
}

function light(way: WayBuilder, index: GraphIndex, cluster: string, answer: TraceAnswer): void {
  const { gateway, listener, route, rule } = answer;
  const entry = listener === undefined ? gateway : listener.owner;
  if (entry === undefined) return;
  const from = nodeId(cluster, entry);
  const node = index.node(from);
  if (node === undefined) return;
  const row = node.rows.find(
    item => item.kind === 'listener' && item.presence === 'there' && item.name === listener?.name
  )?.id;
  way.up({ node: from, row });
  const to = route && nodeId(cluster, route);
  if (to === undefined || index.node(to) === undefined) return;
  way.nodes.add(to);
  index
    .to(to)
    .filter(edge => edge.kind === 'attachment' && edge.from.node === from && edge.from.row === row)
    .forEach(edge => way.edges.add(edge.id));
  const ruleRow = ruleRowId(rule ?? 0);
  if (index.node(to)?.rows.some(({ id }) => id === ruleRow)) way.rows.add(rowKey(to, ruleRow));
  index
    .from(to)
    .filter(edge => edge.from.row === ruleRow && carries(edge, cluster, answer))
    .forEach(edge => {
      way.edges.add(edge.id);
      way.nodes.add(edge.to.node);
    });
}

function hasAnswer(answer: TraceAnswer): boolean {
  return possible(answer).some(({ outcome }) => outcome === 'backend' || outcome === 'redirect');
}

/**
 * Finds the way of a request in each cluster: the listener that takes it, the route, the rule, and the
 * backends with a share. Where the answer is not known, all ways that it may take.
 *
 * @param lanes - The answers of each cluster. Gateways without a listener for the host do not count.
 */
export function requestWays(index: GraphIndex, lanes: readonly TracedLane[]): RequestWays {
  const way = new WayBuilder(index);
  const answered = new Set<string>();
  lanes.forEach(({ cluster, answers }) =>
    answers.filter(knowsHost).forEach(answer => {
      possible(answer).forEach(one => light(way, index, cluster, one));
      if (hasAnswer(answer)) answered.add(cluster);
    })
  );
  const asked = new Set(lanes.map(({ cluster }) => cluster));
  return {
    way,
    unanswered: index.graph.lanes
      .map(({ cluster }) => cluster)
      .filter(cluster => asked.has(cluster) && !answered.has(cluster)),
  };
}
