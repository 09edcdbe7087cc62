import { hasFields } from '../../../../gatewayApi/read';
import type { Channel } from '../../../../gatewayApi/servedVersions';
import { shownValue } from '../../../../gatewayApi/shownValue';
import { holdsVariable, isVariable } from '../../../../gatewayApi/variable';
import type { FieldCondition, Values } from '../conditions/condition';
import type { ObjectField, SchemaField } from '../schema/field';
import type { ValueCheck } from './check';
import type { Flaw, UnknownFlaw } from './flaw';
import { meantField } from './meantField';
import { refuseValue } from './refuse';
import { checkInteger, checkPortOrName, checkText } from './scalars';

interface Mode {
  readonly channel: Channel;
  readonly loose: boolean;
}

function below(flaws: Flaw[], from: number, prefix: string): void {
  for (let index = from; index < flaws.length; index += 1) {
    const flaw = flaws[index] as Flaw;
    flaw.path = prefix + flaw.path;
  }
}

function step(key: string): string {
  return /^[\w-]+$/.test(key) ? `.${key}` : `[${JSON.stringify(key)}]`;
}

// The API server checks conditions only of values that are valid in themselves.
function checkConditions(
  conditions: readonly FieldCondition[],
  value: Values & readonly unknown[],
  flaws: Flaw[]
): void {
  for (const condition of conditions) {
    const breach = condition(value);
    if (breach === undefined || holdsVariable(value)) continue;
    flaws.push({ path: breach.at, says: breach.says, params: breach.params ?? {} });
  }
}

function unknownFlaw(name: string, { fields }: ObjectField, given: Values): UnknownFlaw {
  const known = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const meant = known === undefined ? meantField(name, fields, given) : undefined;
  return {
    path: step(name),
    says: 'unknown',
    name,
    experimental: known?.experimental === true,
    ...(meant === undefined ? {} : { meant: { name: meant, absent: fields[meant]?.absent } }),
  };
}

function compileObject(field: ObjectField, outer: Mode): ValueCheck {
  const mode = field.loose ? { ...outer, loose: true } : outer;
  const entries = Object.entries(field.fields).filter(
    ([, { experimental }]) => !experimental || mode.channel === 'experimental'
  );
  const checks = new Map(entries.map(([name, one]) => [name, compileField(one, mode)]));
  const needed = mode.loose ? [] : entries.filter(([, one]) => one.required).map(([name]) => name);
  const conditions = field.conditions ?? [];
  return (value, flaws) => {
    if (!hasFields(value)) {
      if (!mode.loose) refuseValue(value, 'object', flaws);
      return;
    }
    const from = flaws.length;
    for (const key in value) {
      const item = value[key];
      const check = checks.get(key);
      if (check === undefined) {
        if (item !== undefined && !isVariable(key)) flaws.push(unknownFlaw(key, field, value));
        continue;
      }
      // The API server drops null.
      if (item === undefined || item === null) continue;
      const before = flaws.length;
      check(item, flaws);
      if (flaws.length > before) below(flaws, before, step(key));
    }
    for (const name of needed) {
      if (value[name] !== undefined && value[name] !== null) continue;
      const misspelt = flaws.some(
        (flaw, index) => index >= from && flaw.says === 'unknown' && flaw.meant?.name === name
      );
      if (misspelt || Object.keys(value).some(isVariable)) continue;
      flaws.push({ path: step(name), says: 'missing', params: {} });
    }
    if (flaws.length === from && conditions.length > 0) {
      checkConditions(conditions, value as Values & readonly unknown[], flaws);
    }
  };
}

type ListField = Extract<SchemaField, { is: 'list' }>;

function repeatedItem(items: readonly unknown[], unique: ListField['unique']): number {
  if (unique === undefined || items.length < 2) return -1;
  const seen = new Set<unknown>();
  return items.findIndex(item => {
    const key = unique === 'item' ? item : (item as Values | null)?.[unique];
    if (seen.has(key)) return true;
    seen.add(key);
    return false;
  });
}

function compileList(field: ListField, mode: Mode): ValueCheck {
  const { least = 0, most = Infinity, unique, conditions = [] } = field;
  const check = compileField(field.of, mode);
  return (value, flaws) => {
    if (!Array.isArray(value)) {
      if (!mode.loose) refuseValue(value, 'list', flaws);
      return;
    }
    const items = value as readonly unknown[];
    const from = flaws.length;
    for (let index = 0; index < items.length; index += 1) {
      const before = flaws.length;
      check(items[index], flaws);
      if (flaws.length > before) below(flaws, before, `[${index}]`);
    }
    if (mode.loose) return;
    if (items.length < least) refuseValue(value, 'tooFew', flaws);
    if (items.length > most) refuseValue(value, 'tooMany', flaws, { most });
    if (flaws.length > from) return;
    const repeated = repeatedItem(items, unique);
    if (repeated >= 0) {
      const item = items[repeated];
      const own = unique === 'item' || unique === undefined ? item : (item as Values)[unique];
      const path = `[${repeated}]${unique === 'item' ? '' : `.${unique}`}`;
      if (!isVariable(own)) {
        flaws.push({ path, says: 'repeated', params: { value: shownValue(own) } });
      }
      return;
    }
    if (conditions.length > 0) {
      checkConditions(conditions, items as Values & readonly unknown[], flaws);
    }
  };
}

function compileMap(field: Extract<SchemaField, { is: 'map' }>, mode: Mode): ValueCheck {
  const { most = Infinity, conditions = [] } = field;
  const check = compileField(field.of, mode);
  return (value, flaws) => {
    if (!hasFields(value)) {
      refuseValue(value, 'object', flaws);
      return;
    }
    const from = flaws.length;
    let count = 0;
    for (const key in value) {
      const item = value[key];
      if (item === undefined || item === null) continue;
      count += 1;
      const before = flaws.length;
      check(item, flaws);
      if (flaws.length > before) below(flaws, before, step(key));
    }
    if (count > most) refuseValue(value, 'tooMany', flaws, { most });
    if (flaws.length === from) {
      checkConditions(conditions, value as Values & readonly unknown[], flaws);
    }
  };
}

const nothing: ValueCheck = () => {};

/** Compiles a field to a function, once, so that each value is checked without the table. */
export function compileField(field: SchemaField, mode: Mode): ValueCheck {
  switch (field.is) {
    case 'object':
      return compileObject(field, mode);
    case 'list':
      return compileList(field, mode);
    case 'map':
      return mode.loose ? nothing : compileMap(field, mode);
    case 'text':
      return checkText(field);
    case 'integer':
      return checkInteger(field);
    case 'boolean':
      return (value, flaws) => {
        if (typeof value !== 'boolean') refuseValue(value, 'boolean', flaws);
      };
    case 'portOrName':
      return checkPortOrName;
    case 'any':
      return nothing;
  }
}
