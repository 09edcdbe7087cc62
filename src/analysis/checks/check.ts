import type { Missing } from '../objects/missing';
import type { Status } from '../objects/status';
import type { FieldPath } from '../refs';
import type { Message } from '../words/message';

/** What the outcome of a check says. */
export interface Saying {
  /** A reason of the specification where it has one, else one of ours in its style. */
  readonly reason: string;
  readonly message: Message;
  /** The fields that decided it. */
  readonly paths: readonly FieldPath[];
  /** What would settle it. Only with `Unknown`. */
  readonly missing?: Missing;
}

/** One test of one rule between a parentRef and a listener. */
export interface CheckOf<Name extends string, Outcome> extends Saying {
  readonly check: Name;
  /** What was found, as data: whoever needs to know more than the status reads it here. */
  readonly outcome: Outcome;
  readonly status: Status;
}

/**
 * What the file of a check exports, as far as a check is written from it. Beside it has `judge`, which
 * gives the outcome. An outcome without data is a constant, since thousands of pairs are judged.
 */
interface CheckFile<Outcome, Subject extends readonly unknown[]> {
  readonly status: (outcome: Outcome) => Status;
  readonly say: (outcome: Outcome, ...subject: Subject) => Saying;
}

/**
 * Writes a check from its outcome.
 *
 * @param name - The check's name.
 * @param file - What its file exports.
 * @param outcome - What its `judge` gave.
 * @param subject - What was judged, as its `say` takes it.
 */
export function writeCheck<Name extends string, Outcome, Subject extends readonly unknown[]>(
  name: Name,
  file: CheckFile<Outcome, Subject>,
  outcome: Outcome,
  ...subject: Subject
): CheckOf<Name, Outcome> {
  return { check: name, outcome, status: file.status(outcome), ...file.say(outcome, ...subject) };
}
