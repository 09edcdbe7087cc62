import { useEffect, useMemo, useRef } from 'react';
import type { Evaluation, Missing } from '../../analysis';
import { fleet } from '../store';
import type { ClusterEvaluation } from './useEvaluations';

/** The answers of one cluster to a question. */
export interface AskedEvaluation<Answers> {
  readonly cluster: string;
  readonly answers: Answers;
  /** The evaluation that the answers come from. It must not be changed. */
  readonly evaluation: Evaluation;
}

interface Asked<Question, Answers> extends AskedEvaluation<Answers> {
  readonly revision: number;
  readonly question: Question;
}

/**
 * Asks the evaluations of some clusters a question. An object that would decide an answer but cannot
 * be listed is requested by name.
 *
 * @param evaluations - The clusters, as returned by `useEvaluations`.
 * @param question - It must keep its identity while its content is the same. Undefined asks nothing.
 * @param answer - Answers the question for one cluster. It must keep its identity.
 * @param missingOf - What would decide the answers. It must keep its identity.
 * @returns One item per evaluated cluster, in their order. An unchanged cluster keeps its item.
 */
export function useAskedClusters<Question, Answers>(
  evaluations: readonly ClusterEvaluation[],
  question: Question | undefined,
  answer: (evaluation: Evaluation, question: Question) => Answers,
  missingOf: (answers: Answers) => readonly Missing[]
): ReadonlyArray<AskedEvaluation<Answers>> {
  const before = useRef<ReadonlyMap<string, Asked<Question, Answers>>>(new Map());
  const found = useMemo(
    () =>
      evaluations.flatMap(({ cluster, evaluation, revision }): Array<Asked<Question, Answers>> => {
        if (evaluation === undefined || question === undefined) return [];
        const known = before.current.get(cluster);
        if (known?.revision === revision && known.question === question) return [known];
        return [{ cluster, evaluation, revision, question, answers: answer(evaluation, question) }];
      }),
    [evaluations, question, answer]
  );
  useEffect(() => {
    before.current = new Map(found.map(item => [item.cluster, item]));
    found.forEach(({ cluster, answers }) => fleet.analysis.ask(cluster, missingOf(answers)));
  }, [found, missingOf]);
  return found;
}
