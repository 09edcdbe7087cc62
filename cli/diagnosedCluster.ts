import type { Evaluation, Finding } from '../src/analysis';
import type { SourceObject } from './input/objects';
import type { ClusterProblem } from './live/problem';

/** A cluster with the results of the analysis. */
export interface DiagnosedCluster {
  readonly name: string;
  readonly evaluation: Evaluation;
  /** The findings to report, in any order. */
  readonly findings: readonly Finding[];
  /** The files of its objects, by object key. */
  readonly sources: ReadonlyMap<string, SourceObject>;
  /** The objects come from an API server, not from files. */
  readonly live: boolean;
  /** Part of its input is not valid, or the cluster could not be read. */
  readonly flawed: boolean;
  /** What could not be read of a live cluster. */
  readonly problems: readonly ClusterProblem[];
}
