import {
  ATTACH_LEVELS,
  type AttachLevel,
  decidingChecks,
  type Listener,
  type ListenerAnswer,
  listenerPlace,
  type WrittenParentRef,
} from '../../../analysis';
import type { ClusterAnswers } from '../../../fleet';

/** A listener that the form offers as a parent. */
export interface ParentOption {
  readonly parentRef: WrittenParentRef;
  readonly listener: Listener;
  /** The clusters by the answer of the listener there, best answer first. */
  readonly answers: ReadonlyArray<readonly [level: AttachLevel, clusters: readonly string[]]>;
}

function isForOtherRoutes(answer: ListenerAnswer): boolean {
  return (
    answer.level === 'closed' &&
    decidingChecks(answer).some(
      ({ check, status }) => status === 'False' && (check === 'protocol' || check === 'hostname')
    )
  );
}

/**
 * The listeners of some clusters as parents of a route, best first. A listener that is made for other
 * routes is left out.
 *
 * @param clusters - The answers of each cluster.
 */
export function parentOptions(clusters: readonly ClusterAnswers[]): ParentOption[] {
  const found = new Map<string, { answer: ListenerAnswer; levels: Map<AttachLevel, string[]> }>();
  clusters.forEach(({ cluster, answers }) =>
    answers.listeners.forEach(answer => {
      if (isForOtherRoutes(answer)) return;
      const { owner, name } = answer.listener;
      const key = listenerPlace(owner, name);
      const known = found.get(key) ?? { answer, levels: new Map<AttachLevel, string[]>() };
      found.set(key, known);
      known.levels.set(answer.level, [...(known.levels.get(answer.level) ?? []), cluster]);
    })
  );
  const options = [...found.values()].map(({ answer: { parentRef, listener }, levels }) => ({
    parentRef,
    listener,
    answers: ATTACH_LEVELS.flatMap(level => {
      const names = levels.get(level);
      return names === undefined ? [] : [[level, names] as const];
    }),
  }));
  const rank = ({ answers: [first] }: (typeof options)[number]) =>
    first === undefined
      ? ATTACH_LEVELS.length
      : ATTACH_LEVELS.indexOf(first[0]) - first[1].length / (clusters.length + 1);
  return options
    .map(option => ({ option, rank: rank(option) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ option }) => option);
}
