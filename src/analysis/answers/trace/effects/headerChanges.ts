import { list, text } from '../../../../gatewayApi/read';

/** What a filter changes of the headers of a request or a response (HTTPHeaderFilter). */
export interface HeaderEdits {
  /** The new values, which replace all others, by name. */
  readonly set: Readonly<Record<string, string>>;
  /** The values that follow the existing ones, by name. */
  readonly add: Readonly<Record<string, string>>;
  readonly remove: readonly string[];
}

interface RawHeaderFilter {
  readonly set?: ReadonlyArray<RawHeader | null> | null;
  readonly add?: ReadonlyArray<RawHeader | null> | null;
  readonly remove?: readonly unknown[] | null;
}

interface RawHeader {
  readonly name?: unknown;
  readonly value?: unknown;
}

/** Changes nothing. */
export const NO_HEADER_CHANGES: HeaderEdits = { set: {}, add: {}, remove: [] };

// A filter lists a name once. The first entry of a repeated name counts.
function named(headers: RawHeaderFilter['set']): Record<string, string> {
  const found: Record<string, string> = {};
  const seen = new Set<string>();
  list(headers).forEach(({ name, value }) => {
    const lower = text(name).toLowerCase();
    if (seen.has(lower)) return;
    seen.add(lower);
    found[text(name)] = text(value);
  });
  return found;
}

/** Reads a RequestHeaderModifier or a ResponseHeaderModifier. */
export function readHeaderChanges(raw: unknown): HeaderEdits {
  const { set, add, remove } = (raw ?? {}) as RawHeaderFilter;
  return { set: named(set), add: named(add), remove: list(remove).map(text) };
}

function without<Value>(
  all: Readonly<Record<string, Value>>,
  names: ReadonlySet<string>
): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).filter(([name]) => !names.has(name.toLowerCase())));
}

function lowerNames(names: readonly string[]): Set<string> {
  return new Set(names.map(name => name.toLowerCase()));
}

/** Combines changes that are applied one after the other. */
export function combineHeaderChanges(first: HeaderEdits, then: HeaderEdits): HeaderEdits {
  if (first === NO_HEADER_CHANGES) return then;
  const replaced = lowerNames([...Object.keys(then.set), ...then.remove]);
  const set: Record<string, string> = { ...without(first.set, replaced), ...then.set };
  const add: Record<string, string> = without(first.add, replaced);
  const removed = new Set(first.remove.filter(name => !replaced.has(name.toLowerCase())));
  Object.entries(then.add).forEach(([name, value]) => {
    const same = (other: string) => other.toLowerCase() === name.toLowerCase();
    const isSet = Object.keys(set).find(same);
    const isAdded = Object.keys(add).find(same);
    const isRemoved = [...removed].find(same);
    if (isSet !== undefined) set[isSet] = `${set[isSet]},${value}`;
    else if (isAdded !== undefined) add[isAdded] = `${add[isAdded]},${value}`;
    else if (isRemoved !== undefined) {
      removed.delete(isRemoved);
      set[name] = value;
    } else add[name] = value;
  });
  const remove = [...removed, ...then.remove];
  return { set, add, remove };
}

/**
 * Applies changes to headers.
 *
 * @param headers - The values of each header, by name.
 * @returns All values of each header, joined by a comma, by the name in lower case.
 */
export function changedHeaders(
  headers: Readonly<Record<string, readonly string[]>>,
  { set, add, remove }: HeaderEdits
): Record<string, string> {
  const found: Record<string, string> = {};
  const append = (name: string, value: string) => {
    const lower = name.toLowerCase();
    const before = found[lower];
    found[lower] = before === undefined ? value : `${before},${value}`;
  };
  Object.entries(headers).forEach(([name, values]) => values.forEach(value => append(name, value)));
  Object.entries(set).forEach(([name, value]) => {
    found[name.toLowerCase()] = value;
  });
  Object.entries(add).forEach(([name, value]) => append(name, value));
  return without(found, lowerNames(remove));
}

/** Describes changes for a sentence, such as `set X-Env=beta`. Empty if nothing changes. */
export function headerChangeTexts({ set, add, remove }: HeaderEdits): string[] {
  return [
    ...Object.entries(set).map(([name, value]) => `set ${name}=${value}`),
    ...Object.entries(add).map(([name, value]) => `add ${name}=${value}`),
    ...remove.map(name => `remove ${name}`),
  ];
}
