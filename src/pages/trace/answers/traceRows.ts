import {
  ANSWER_PARTS,
  type AnswerPart,
  type AnswerParts,
  answerParts,
  type Evaluation,
  knowsHost,
  type TraceAnswer,
} from '../../../analysis';
import type { ClusterTrace } from '../../../fleet';

/** The answer of one cluster. */
export interface TraceMember {
  readonly cluster: string;
  readonly answer: TraceAnswer;
  readonly evaluation: Evaluation;
}

/** A different answer, with the clusters that give it. */
export interface TraceRow {
  /** Stable while the same cluster and Gateway come first. */
  readonly key: string;
  /** Never empty; in the order of the clusters. */
  readonly members: readonly TraceMember[];
  readonly parts: AnswerParts;
  /** What the other clusters do differently. Empty if all clusters give this answer. */
  readonly differs: readonly AnswerPart[];
}

/** The answers of a fleet to one request. */
export interface TraceRows {
  /** Answers that not every cluster gives come first. */
  readonly rows: readonly TraceRow[];
  /** The answers of Gateways that do not know the host, beside others that do. */
  readonly aside: readonly TraceRow[];
  /** What differs between the clusters. */
  readonly differs: readonly AnswerPart[];
  /** The clusters with an answer. */
  readonly clusters: readonly string[];
  /** The clusters whose Gateways were not read. */
  readonly unread: readonly TraceMember[];
}

/** Whether nothing of a cluster is known that could answer. */
function isUnread({ outcome, gateway, alternatives }: TraceAnswer): boolean {
  return outcome === 'unknown' && gateway === undefined && alternatives.length === 0;
}

function group(members: readonly TraceMember[]): Array<Omit<TraceRow, 'differs'>> {
  const rows = new Map<string, { parts: AnswerParts; members: TraceMember[] }>();
  members.forEach(member => {
    const parts = answerParts(member.answer);
    const key = JSON.stringify(ANSWER_PARTS.map(part => parts[part]));
    const known = rows.get(key);
    if (known === undefined) rows.set(key, { parts, members: [member] });
    else known.members.push(member);
  });
  return [...rows.values()].map(row => {
    const [{ cluster, answer }] = row.members;
    const { gateway } = answer;
    return { ...row, key: `${cluster} ${gateway?.namespace ?? ''}/${gateway?.name ?? ''}` };
  });
}

function differingParts(rows: ReadonlyArray<Omit<TraceRow, 'differs'>>): AnswerPart[] {
  // Only some clusters have such a Gateway.
  if (rows.length === 1) return ['gateway'];
  const differs = ANSWER_PARTS.filter(
    part => new Set(rows.map(({ parts }) => parts[part])).size > 1
  );
  // An answer of the gateway itself has no path or backend to compare.
  return differs.includes('outcome') ? ['outcome'] : differs;
}

/**
 * Puts the same answers of several clusters together, and tells what differs.
 *
 * @param traces - The clusters that serve the Gateway API, in their order.
 */
export function traceRows(traces: readonly ClusterTrace[]): TraceRows {
  const all = traces.flatMap(({ cluster, answers, evaluation }) =>
    answers.map(answer => ({ cluster, answer, evaluation }))
  );
  const unread = all.filter(({ answer }) => isUnread(answer));
  const known = all.filter(({ answer }) => !isUnread(answer));
  const knowing = new Set(
    known.filter(({ answer }) => knowsHost(answer)).map(({ cluster }) => cluster)
  );
  const isAside = ({ cluster, answer }: TraceMember) => knowing.has(cluster) && !knowsHost(answer);
  const clusters = [...new Set(known.map(({ cluster }) => cluster))];
  const rows = group(known.filter(member => !isAside(member)));
  const isCommon = ({ members }: Pick<TraceRow, 'members'>) =>
    new Set(members.map(({ cluster }) => cluster)).size === clusters.length;
  const own = rows.filter(row => !isCommon(row));
  const differs = own.length === 0 ? [] : differingParts(own);
  return {
    rows: [
      ...own.map(row => ({ ...row, differs })),
      ...rows.filter(isCommon).map(row => ({ ...row, differs: [] })),
    ],
    aside: group(known.filter(isAside)).map(row => ({ ...row, differs: [] })),
    differs,
    clusters,
    unread,
  };
}
