import type { FieldCondition } from '../conditions/condition';
import type { AbsenceName } from './absences';
import type { Pattern } from './patterns';

interface Common {
  /** A missing value is refused. */
  readonly required?: true;
  /** Only the experimental channel has the field. */
  readonly experimental?: true;
  /** What follows where the field is missing. */
  readonly absent?: AbsenceName;
}

/**
 * What a field may hold: the facts of the specification that the API server enforces. A field that
 * an object's `fields` do not name is unknown.
 */
export type SchemaField = Common &
  (
    | { readonly is: 'any' }
    | { readonly is: 'boolean' }
    | { readonly is: 'portOrName' }
    | {
        readonly is: 'text';
        readonly filled?: true;
        readonly most?: number;
        readonly pattern?: Pattern;
        readonly oneOf?: readonly string[];
      }
    | {
        readonly is: 'integer';
        readonly least?: number;
        readonly most?: number;
        readonly oneOf?: readonly number[];
      }
    | {
        readonly is: 'list';
        readonly of: SchemaField;
        readonly least?: number;
        readonly most?: number;
        /** Items are unique: as a whole, or by one of their fields. */
        readonly unique?: 'item' | 'name' | 'port' | 'type';
        readonly conditions?: readonly FieldCondition[];
      }
    | {
        readonly is: 'map';
        readonly of: SchemaField;
        readonly most?: number;
        readonly conditions?: readonly FieldCondition[];
      }
    | ObjectField
  );

/** A field that holds an object with known fields. */
export interface ObjectField extends Common {
  readonly is: 'object';
  readonly fields: SchemaFields;
  readonly conditions?: readonly FieldCondition[];
  /** Only unknown fields are refused: the API server drops the values before it checks them. */
  readonly loose?: true;
}

export type SchemaFields = Readonly<Record<string, SchemaField>>;

type Options<Is extends SchemaField['is']> = Omit<
  Extract<SchemaField, { is: Is }>,
  'is' | 'of' | 'fields'
>;

export const ANY_VALUE: SchemaField = { is: 'any' };
export const BOOLEAN: SchemaField = { is: 'boolean' };
export const PLAIN_TEXT: SchemaField = { is: 'text' };

export function textField(options: Options<'text'>): SchemaField {
  return { is: 'text', ...options };
}

export function choiceField(...oneOf: readonly string[]): SchemaField {
  return { is: 'text', oneOf };
}

// The largest value of a 32-bit integer, which the specification uses for all of its numbers.
const LARGEST = 2_147_483_647;

export function integerField(least = -LARGEST - 1, most = LARGEST): SchemaField {
  return { is: 'integer', least, most };
}

export function listField(of: SchemaField, options: Options<'list'> = {}): SchemaField {
  return { is: 'list', of, ...options };
}

export function mapField(of: SchemaField, options: Options<'map'> = {}): SchemaField {
  return { is: 'map', of, ...options };
}

export function objectField(fields: SchemaFields, options: Options<'object'> = {}): ObjectField {
  return { is: 'object', fields, ...options };
}

export function required<F extends SchemaField>(field: F): F {
  return { ...field, required: true };
}

export function experimental<F extends SchemaField>(field: F): F {
  return { ...field, experimental: true };
}

/** Says what follows where the field is missing. */
export function absentMeans<F extends SchemaField>(absent: AbsenceName, field: F): F {
  return { ...field, absent };
}
