import { hasFields } from '../../gatewayApi/read';
import type { ObjectMeta } from '../../gatewayApi/types';
import { odd, type ReadPart } from './oddField';

type FieldCheck = (value: unknown, field: string) => ReturnType<typeof odd> | undefined;

const isText: FieldCheck = (value, field) =>
  typeof value === 'string' ? undefined : odd(field, value);

const isNumber: FieldCheck = (value, field) =>
  typeof value === 'number' && Number.isFinite(value) ? undefined : odd(field, value);

const isTime: FieldCheck = (value, field) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? undefined : odd(field, value);

const areTexts: FieldCheck = (value, field) => {
  if (!hasFields(value)) return odd(field, value);
  for (const [key, item] of Object.entries(value)) {
    if (typeof item !== 'string') return odd(`${field}["${key}"]`, item);
  }
  return undefined;
};

const areOwners: FieldCheck = (value, field) => {
  if (!Array.isArray(value)) return odd(field, value);
  for (const [index, item] of (value as readonly unknown[]).entries()) {
    const at = `${field}[${index}]`;
    if (!hasFields(item)) return odd(at, item);
    const wrong = ['apiVersion', 'kind', 'name', 'uid'].find(key => typeof item[key] !== 'string');
    if (wrong !== undefined) return odd(`${at}.${wrong}`, item[wrong]);
  }
  return undefined;
};

const areAllTexts: FieldCheck = (value, field) =>
  Array.isArray(value) && value.every(item => typeof item === 'string')
    ? undefined
    : odd(field, value);

// Every field of ObjectMeta that this plugin or Headlamp's parts read.
const OPTIONAL: ReadonlyArray<readonly [string, FieldCheck]> = [
  ['namespace', isText],
  ['uid', isText],
  ['resourceVersion', isText],
  ['generation', isNumber],
  ['creationTimestamp', isTime],
  ['deletionTimestamp', isTime],
  ['labels', areTexts],
  ['annotations', areTexts],
  ['ownerReferences', areOwners],
  ['finalizers', areAllTexts],
];

/**
 * Reads the metadata of an object. It drops fields that are null or empty texts, as Kubernetes
 * treats these as absent, and managedFields, which are large and unused.
 *
 * @param value - JSON of any shape.
 * @returns The same object if nothing had to change, else a copy.
 */
export function readMetadata(value: unknown): ReadPart<ObjectMeta> {
  if (!hasFields(value)) return odd('.metadata', value);
  if (typeof value.name !== 'string' || value.name === '') {
    return odd('.metadata.name', value.name);
  }
  const unwanted = 'managedFields' in value ? ['managedFields'] : [];
  for (const [field, check] of OPTIONAL) {
    const given = value[field];
    if (given === undefined) continue;
    if (given === null || given === '') {
      unwanted.push(field);
      continue;
    }
    const wrong = check(given, `.metadata.${field}`);
    if (wrong !== undefined) return wrong;
  }
  if (unwanted.length === 0) return { part: value as unknown as ObjectMeta };
  const metadata: Record<string, unknown> = { ...value };
  unwanted.forEach(field => delete metadata[field]);
  return { part: metadata as unknown as ObjectMeta };
}
