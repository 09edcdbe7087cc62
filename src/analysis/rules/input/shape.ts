import { isHostname } from '../../objects/hostname';
import { isRecord } from '../isRecord';

/** The expected type or form of a single value. */
export type Expectation =
  | 'list'
  | 'object'
  | 'text'
  | 'name'
  | 'namespace'
  | 'hostname'
  | 'port'
  | 'weight'
  | 'choice';

interface Common {
  /** Whether a missing value is invalid. A function decides by the containing object. */
  readonly required?: true | ((owner: Readonly<Record<string, unknown>>) => boolean);
}

/** The expected structure of a value. Fields that are not described can have any value. */
export type Shape = Common &
  (
    | { readonly is: 'list'; readonly of: Shape; readonly filled?: true }
    | { readonly is: 'object'; readonly fields: Readonly<Record<string, Shape>> }
    | { readonly is: 'texts' }
    | { readonly is: 'choice'; readonly of: readonly string[] }
    | { readonly is: Exclude<Expectation, 'list' | 'object' | 'choice'> }
  );

/** A value that does not have the expected shape. */
export interface Flaw {
  /** The path below the checked value, such as `.spec.hostnames[0]`. */
  path: string;
  /** `missing` and `empty` have no value to show. */
  readonly expected: Expectation | 'missing' | 'empty';
  readonly value: unknown;
  /** The allowed values. */
  readonly choices?: readonly string[];
}

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LONGEST_NAME = 253;
const LONGEST_LABEL = 63;
const LAST_PORT = 65_535;
const LARGEST_WEIGHT = 1_000_000;

function between(value: unknown, least: number, most: number): boolean {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= most;
}

function isValue(expected: Expectation, value: unknown): boolean {
  switch (expected) {
    case 'list':
      return Array.isArray(value);
    case 'object':
      return isRecord(value);
    case 'name':
      return typeof value === 'string' && value !== '' && value.length <= LONGEST_NAME;
    case 'namespace':
      // An empty value has the same meaning as a missing value.
      return (
        typeof value === 'string' &&
        (value === '' || (value.length <= LONGEST_LABEL && LABEL.test(value)))
      );
    case 'hostname':
      return isHostname(value);
    case 'port':
      return between(value, 1, LAST_PORT);
    case 'weight':
      return between(value, 0, LARGEST_WEIGHT);
    default:
      return typeof value === 'string';
  }
}

// Paths are built while returning, so that a valid object creates no strings.
function below(flaws: Flaw[], from: number, prefix: string): void {
  for (let index = from; index < flaws.length; index += 1) {
    const flaw = flaws[index] as Flaw;
    flaw.path = prefix + flaw.path;
  }
}

function checkFields(
  fields: Readonly<Record<string, Shape>>,
  owner: Readonly<Record<string, unknown>>,
  flaws: Flaw[]
): void {
  for (const name in fields) {
    const shape = fields[name] as Shape;
    const value = owner[name];
    const from = flaws.length;
    if (value !== undefined && value !== null) {
      check(shape, value, flaws);
    } else if (shape.required === true || shape.required?.(owner) === true) {
      flaws.push({ path: '', expected: 'missing', value });
    }
    if (flaws.length > from) below(flaws, from, `.${name}`);
  }
}

function check(shape: Shape, value: unknown, flaws: Flaw[]): void {
  const expected = shape.is === 'texts' ? 'object' : shape.is;
  if (!isValue(expected, value)) {
    const choices = shape.is === 'choice' ? shape.of : undefined;
    flaws.push({ path: '', expected, value, choices });
    return;
  }
  switch (shape.is) {
    case 'list': {
      const items = value as readonly unknown[];
      if (shape.filled && items.length === 0) flaws.push({ path: '', expected: 'empty', value });
      for (let index = 0; index < items.length; index += 1) {
        const from = flaws.length;
        check(shape.of, items[index], flaws);
        if (flaws.length > from) below(flaws, from, `[${index}]`);
      }
      return;
    }
    case 'object':
      checkFields(shape.fields, value as Readonly<Record<string, unknown>>, flaws);
      return;
    case 'texts':
      Object.entries(value as object).forEach(([key, item]) => {
        if (typeof item !== 'string')
          flaws.push({ path: `.${key}`, expected: 'text', value: item });
      });
      return;
    case 'choice':
      if (!shape.of.includes(value as string)) {
        flaws.push({ path: '', expected: 'choice', value, choices: shape.of });
      }
  }
}

/**
 * Validates an object against the expected fields.
 *
 * @returns The flaws, in the order of the table. A field that is absent or null and not required is
 *   not a flaw.
 */
export function flawsOf(
  fields: Readonly<Record<string, Shape>>,
  object: Readonly<Record<string, unknown>>
): Flaw[] {
  const flaws: Flaw[] = [];
  checkFields(fields, object, flaws);
  return flaws;
}
