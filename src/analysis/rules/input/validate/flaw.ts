import type { MessageValue } from '../../../words/message';
import type { BreachName } from '../conditions/breaches';
import type { AbsenceName } from '../schema/absences';

/** The sentences about single values. */
export const VALUE_FLAWS = {
  missing: '{{field}} is missing.',
  tooFew: '{{field}} is an empty list, but needs at least one item.',
  tooMany: '{{field}} must have at most {{most}} items.',
  list: '{{field}} must be a list, but is {{value}}.',
  object: '{{field}} must be an object, but is {{value}}.',
  text: '{{field}} must be a string, but is {{value}}.',
  boolean: '{{field}} must be true or false, but is {{value}}.',
  integer: '{{field}} must be an integer, but is {{value}}.',
  portOrName:
    '{{field}} must be a number between 1 and 65535 or the name of a port, but is {{value}}.',
  empty: '{{field}} must not be empty.',
  tooLong: '{{field}} must have at most {{most}} characters.',
  pattern: '{{field}} must be {{what}}, but is {{value}}.',
  choice: '{{field}} must be one of {{choices}}, but is {{value}}.',
  tooSmall: '{{field}} must be at least {{least}}, but is {{value}}.',
  range: '{{field}} must be an integer between {{least}} and {{most}}, but is {{value}}.',
  repeated: '{{field}} repeats the value {{value}} of another item.',
} as const;

/** A value that the API server refuses. */
export interface ValueFlaw {
  /** The path below the checked value, such as `.spec.hostnames[0]`. Grows while it is returned. */
  path: string;
  readonly says: keyof typeof VALUE_FLAWS | BreachName;
  readonly params: Readonly<Record<string, MessageValue>>;
}

/** A field that the kind does not have. */
export interface UnknownFlaw {
  path: string;
  readonly says: 'unknown';
  readonly name: string;
  /** The field of the same object that was probably meant. */
  readonly meant?: { readonly name: string; readonly absent: AbsenceName | undefined };
  /** Only the experimental channel has the field. */
  readonly experimental: boolean;
}

export type Flaw = ValueFlaw | UnknownFlaw;
