import { shownValue } from '../../gatewayApi/shownValue';

/** A field of an answer whose value is not what the API defines. */
export interface OddField {
  /** Such as `.metadata.name`; `''` is the whole answer. */
  readonly field: string;
  /** The value as short JSON; `''` if the field is missing. */
  readonly value: string;
}

/** A part of an answer that was read, or the first field that is odd. */
export type ReadPart<Part> = { readonly part: Part } | { readonly odd: OddField };

/** Reports that a field is odd. `value` is undefined if it is missing. */
export function odd(field: string, value: unknown): { readonly odd: OddField } {
  return { odd: { field, value: shownValue(value) } };
}

/** What is odd, in English, for example `.metadata.labels is 5`. */
export function oddFieldText({ field, value }: OddField): string {
  const subject = field === '' ? 'the answer' : field;
  return value === '' ? `${subject} is missing` : `${subject} is ${value}`;
}
