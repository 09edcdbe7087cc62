import { pick, type Random } from './random';
import { WORDS } from './words';

/** A part of a CRD's schema. */
export interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  'x-kubernetes-list-type'?: string;
  'x-kubernetes-validations'?: unknown[];
}

export type Container = Record<string | number, unknown>;

/** Changes one place; false where the rule does not apply there. */
type Mutate = (
  container: Container,
  key: string | number,
  schema: Schema,
  random: Random
) => boolean;

const OTHER_TYPES = ['text', 7, true, [], {}, ['a'], { a: 'b' }];
const ODD = [' ', '*', '_', '/', '-', '.', '..', 'Ä', '\t', '#', '%', 'Z', '\n'];
const isText = (value: unknown): value is string => typeof value === 'string';
const isObject = (value: unknown): value is Container =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The rules by name. Each changes one value, so that an API server may refuse the object. */
export const MUTATIONS: Readonly<Record<string, Mutate>> = {
  'another type': (container, key, _schema, random) => {
    const now = container[key];
    container[key] = pick(
      random,
      OTHER_TYPES.filter(one => typeof one !== typeof now)
    );
    return true;
  },
  null: (container, key) => {
    container[key] = null;
    return true;
  },
  'an unknown field': (container, key, _schema, random) => {
    const value = container[key];
    if (!isObject(value)) return false;
    const names = Object.keys(value);
    const name = names.length === 0 ? 'odd' : pick(random, names);
    value[pick(random, [`${name}s`, name.slice(0, -1) || 'x', name.toUpperCase(), 'odd'])] =
      value[name] ?? 1;
    return true;
  },
  'a missing field': (container, key) => {
    if (Array.isArray(container)) return false;
    delete container[key];
    return true;
  },
  'a renamed field': (container, key, _schema, random) => {
    if (Array.isArray(container) || !isText(key)) return false;
    const { [key]: value } = container;
    delete container[key];
    container[pick(random, [`${key}s`, key.replace(/s$/, ''), key.toLowerCase()])] = value;
    return true;
  },
  'no choice': (container, key, { enum: choices }, random) => {
    if (!choices) return false;
    container[key] = pick(random, ['Bogus', '', String(choices[0]).toLowerCase()]);
    return true;
  },
  'another choice': (container, key, { enum: choices }, random) => {
    if (!choices) return false;
    container[key] = pick(random, choices);
    return true;
  },
  'an odd character': (container, key, _schema, random) => {
    const value = container[key];
    if (!isText(value)) return false;
    const at = random(value.length + 1);
    container[key] = value.slice(0, at) + pick(random, ODD) + value.slice(at);
    return true;
  },
  'another length': (container, key, { maxLength }, random) => {
    const value = container[key];
    if (!isText(value)) return false;
    const most = maxLength ?? 253;
    container[key] = pick(random, ['', 'a'.repeat(most), 'a'.repeat(most + 1), 'ü'.repeat(most)]);
    return true;
  },
  'another number': (container, key, { minimum, maximum }, random) => {
    if (typeof container[key] !== 'number') return false;
    const [least, most] = [minimum ?? 0, maximum ?? 2 ** 31 - 1];
    container[key] = pick(random, [least - 1, least, most, most + 1, 1.5, -1, 0, 2 ** 40]);
    return true;
  },
  'another word': (container, key, _schema, random) => {
    if (!isText(container[key])) return false;
    container[key] = pick(random, WORDS);
    return true;
  },
  'no items': (container, key) => {
    const value = container[key];
    if (typeof value !== 'object') return false;
    container[key] = Array.isArray(value) ? [] : {};
    return true;
  },
  'many items': (container, key, { maxItems }, random) => {
    const value = container[key];
    if (!Array.isArray(value) || value.length === 0) return false;
    const most = (maxItems ?? 16) + random(2);
    container[key] = Array.from({ length: Math.min(most, 130) }, (_, index) => {
      const item = structuredClone(value[0]) as unknown;
      if (isObject(item) && isText(item.name)) item.name = `${item.name}${index}`;
      return isText(item) ? `${item}${index}` : item;
    });
    return true;
  },
  'a repeated item': (container, key, _schema, random) => {
    const value = container[key];
    if (!Array.isArray(value) || value.length === 0) return false;
    value.push(structuredClone(pick(random, value)));
    return true;
  },
  'a similar item': (container, key, _schema, random) => {
    const value = container[key];
    if (!Array.isArray(value) || value.length === 0) return false;
    const item = structuredClone(pick(random, value)) as unknown;
    if (!isObject(item)) return false;
    const name = pick(random, Object.keys(item));
    if (random(2) === 0) delete item[name];
    else item[name] = isText(item[name]) ? `${item[name]}x` : 7;
    value.push(item);
    return true;
  },
  'the field of a sibling': (container, key, { items }, random) => {
    const value = container[key];
    if (!Array.isArray(value) || value.length < 2 || !items) return false;
    const [from, to] = [pick(random, value), pick(random, value)] as unknown[];
    if (!isObject(from) || !isObject(to) || from === to) return false;
    const name = pick(random, Object.keys(from));
    to[name] = structuredClone(from[name]);
    return true;
  },
  'a key that is odd': (container, key, { additionalProperties }, random) => {
    const value = container[key];
    if (!isObject(value) || !additionalProperties) return false;
    const names = ['', 'a b', '-a', 'a/b/c', 'A', 'example.com/a', '/a', 'a/', 'a'.repeat(64)];
    value[pick(random, [...names, `${'a.'.repeat(126)}a/b`, `${'a.'.repeat(127)}a/b`])] = 'x';
    return true;
  },
};
