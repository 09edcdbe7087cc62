import type { Missing } from '../objects/missing';
import type { Status } from '../objects/status';
import type { FieldPath } from '../refs';
import type { Message } from '../words/message';

/** The description of a check's outcome. */
export interface Saying {
  /**
   * A reason of the specification if one exists. Otherwise, a reason of this project in the same
   * style.
   */
  readonly reason: string;
  readonly message: Message;
  /** The fields that decide the outcome. */
  readonly paths: readonly FieldPath[];
  /** The object that would decide the outcome if it could be read. Set only with `Unknown`. */
  readonly missing?: Missing;
}

/** A test of one rule between a parentRef and a listener. */
export interface CheckOf<Name extends string, Outcome> extends Saying {
  readonly check: Name;
  /** The result as data, for code that needs more detail than the status. */
  readonly outcome: Outcome;
  readonly status: Status;
}

/**
 * The exports of a check's file from which the check is built. The file also exports `judge`, which
 * computes the outcome. An outcome without data is a constant, because the check runs for thousands
 * of pairs.
 */
export interface CheckFile<Outcome, Subject extends readonly unknown[]> {
  readonly status: (outcome: Outcome) => Status;
  readonly say: (outcome: Outcome, ...subject: Subject) => Saying;
}

/**
 * Builds a check from its outcome.
 *
 * @param name - The name of the check.
 * @param file - The exports of the check's file.
 * @param outcome - The result of `judge`.
 * @param subject - The remaining arguments of `say`.
 */
export function writeCheck<Name extends string, Outcome, Subject extends readonly unknown[]>(
  name: Name,
  file: CheckFile<Outcome, Subject>,
  outcome: Outcome,
  ...subject: Subject
): CheckOf<Name, Outcome> {
  return { check: name, outcome, status: file.status(outcome), ...file.say(outcome, ...subject) };
}
