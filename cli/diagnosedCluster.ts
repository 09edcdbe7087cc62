import type { Evaluation, Finding } from '../src/analysis';
import type { SourceObject } from './input/objects';
import type { ClusterProblem } from './live/problem';

/** A cluster, and what analysis says of it. */
export interface DiagnosedCluster {
  readonly name: string;
  readonly evaluation: Evaluation;
  /** Those to report, in no certain order. */
  readonly findings: readonly Finding[];
  /** Where its objects are written, by key. */
  readonly sources: ReadonlyMap<string, SourceObject>;
  /** It is not files but a cluster that answered, or should have. */
  readonly live: boolean;
  /** Some of what was given of it could not be understood, or it could not be read. */
  readonly flawed: boolean;
  /** What of a live one could not be read. */
  readonly problems: readonly ClusterProblem[];
}
