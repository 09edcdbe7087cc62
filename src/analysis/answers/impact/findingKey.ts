import { text } from '../../../gatewayApi/read';
import type { Finding } from '../../model';
import { parseFieldPath, type Segment, valueAt } from '../../objects/fieldPath';
import { objectKey } from '../../objects/keys';
import type { Lookup } from '../../objects/lookup';
import type { ObjectRef } from '../../refs';

// The fields that identify an item in the lists of the Gateway API.
const NAMING = ['group', 'kind', 'namespace', 'name', 'sectionName', 'port'];

function quotedIfOdd(value: string): string {
  return /^[\w.*/:-]+$/.test(value) ? value : JSON.stringify(value);
}

function itemText(item: unknown): string {
  if (typeof item !== 'object' || item === null) return quotedIfOdd(text(item));
  const fields = item as Readonly<Record<string, unknown>>;
  if (text(fields.name) === '') return '';
  return NAMING.filter(name => text(fields[name]) !== '')
    .map(name => `${name}=${quotedIfOdd(text(fields[name]))}`)
    .join();
}

function fieldText(object: unknown, path: string): string {
  const steps = parseFieldPath(path);
  return steps
    .map((step: Segment, index) =>
      typeof step === 'number'
        ? `[${itemText(valueAt(object, steps.slice(0, index + 1)))}]`
        : `.${step}`
    )
    .join('');
}

/** What identifies a finding in its cluster. No part of it changes when something else moves. */
export interface FindingKey {
  readonly code: string;
  /** The key of its object. */
  readonly object: string;
  /** The field path, with list items identified by name instead of index. */
  readonly field: string;
}

/**
 * Identifies a finding across versions of the objects.
 *
 * @param evaluation - Where the finding was found.
 */
export function findingKey(
  { code, object, path }: Pick<Finding, 'code' | 'object' | 'path'>,
  evaluation: { lookup(ref: ObjectRef): Lookup }
): FindingKey {
  const found = evaluation.lookup(object);
  const value = found.state === 'found' ? found.object : undefined;
  return { code, object: objectKey(object), field: fieldText(value, path) };
}
