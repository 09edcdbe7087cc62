import { hasFields, text } from '../../../gatewayApi/read';

/** Where a value is in an object: the names of fields and the indexes of items. */
export type DraftPath = ReadonlyArray<string | number>;

/** The value at a path; undefined if there is none. */
export function partIn(root: unknown, path: DraftPath): unknown {
  return path.reduce<unknown>((value, key) => {
    if (typeof key === 'number') return Array.isArray(value) ? value[key] : undefined;
    return hasFields(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  }, root);
}

/** The text, number or boolean at a path as text; `''` for any other value. */
export function textIn(root: unknown, path: DraftPath): string {
  return text(partIn(root, path));
}

/** The items at a path, each at its index; empty if the value is not a list. */
export function itemsIn(root: unknown, path: DraftPath): readonly unknown[] {
  const value = partIn(root, path);
  return Array.isArray(value) ? value : [];
}

/**
 * Sets one value. Everything beside the path keeps its identity.
 *
 * @param path - Missing parents are made. An index at or beyond the end of a list appends.
 * @param value - Undefined removes a field or an item.
 */
export function withPart(root: unknown, path: DraftPath, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  const isRemoved = value === undefined;
  if (typeof key === 'number') {
    const items: readonly unknown[] = Array.isArray(root) ? root : [];
    if (key >= items.length) return isRemoved ? root : [...items, withPart(undefined, rest, value)];
    return isRemoved && rest.length === 0
      ? items.filter((_, index) => index !== key)
      : items.map((item, index) => (index === key ? withPart(item, rest, value) : item));
  }
  const fields = hasFields(root) ? root : {};
  if (!isRemoved) {
    const own = Object.hasOwn(fields, key) ? fields[key] : undefined;
    return { ...fields, [key]: withPart(own, rest, value) };
  }
  if (!Object.hasOwn(fields, key)) return root;
  if (rest.length > 0) return { ...fields, [key]: withPart(fields[key], rest, undefined) };
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name !== key));
}

/** Removes an item of a list. A list without items is removed too, since the API refuses some. */
export function withoutItem(root: unknown, list: DraftPath, index: number): unknown {
  const changed = withPart(root, [...list, index], undefined);
  return itemsIn(changed, list).length === 0 ? withPart(changed, list, undefined) : changed;
}
