import type { Evaluation } from '../src/analysis';
import type { SourceObject } from './input/objects';

/** A cluster, and what analysis says of it. */
export interface DiagnosedCluster {
  readonly name: string;
  readonly evaluation: Evaluation;
  /** Where its objects are written, by key. */
  readonly sources: ReadonlyMap<string, SourceObject>;
}
