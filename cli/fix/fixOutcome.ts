import type { ChangeProblem, Finding, Fix, ObjectRef } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import type { SourceObject } from '../input/objects';
import type { FieldLocation } from '../input/source/fieldLocation';

/** A fix that changes or creates objects, with its number among all fixes of its finding. */
export interface FixWay {
  /** Counted from one, in the order in which `diagnose` prints them. */
  readonly number: number;
  readonly fix: Fix;
}

/**
 * Why a finding is left as it is.
 * - `severalWays`: several fixes solve it, and none is chosen.
 * - `noSuchWay`: it has several ways, and the chosen number is of none.
 * - `noPlace`: an object that the fix changes is not written in a file as it is.
 * - `text`: the text cannot be changed without changing anything else.
 * - `noRoom`: the file is JSON and no List, so it cannot have another object.
 * - `conflict`: the fix no longer fits the objects.
 * - `stays`: the finding is there again after its fix.
 */
export type WhyLeft =
  | { readonly why: 'severalWays' | 'noSuchWay' | 'stays' }
  | {
      readonly why: 'noPlace' | 'noRoom' | 'text';
      readonly target: ObjectRef;
      readonly file?: string;
    }
  | { readonly why: 'conflict'; readonly problem: ChangeProblem };

/** A finding whose fix was tried. */
export interface FixOutcome {
  readonly finding: Finding;
  readonly cluster: DiagnosedCluster;
  /** Where the finding is. Undefined if its object is in no file. */
  readonly at: { readonly source: SourceObject; readonly location: FieldLocation } | undefined;
  readonly ways: readonly FixWay[];
  /** Set if the finding is fixed. */
  readonly fixed?: { readonly way: FixWay; readonly files: readonly string[] };
  /** Set if the finding is left. */
  readonly left?: WhyLeft;
}

/** What fixing the findings of some files comes to. */
export interface FixResult {
  readonly outcomes: readonly FixOutcome[];
  /** The number of findings that no change of an object fixes. */
  readonly withoutFix: number;
  /** New findings of severity `error`. */
  readonly newErrors: ReadonlyArray<{ finding: Finding; cluster: DiagnosedCluster }>;
}
