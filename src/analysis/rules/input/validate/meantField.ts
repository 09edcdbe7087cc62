import { nearest } from '../../../objects/nearest';
import type { SchemaFields } from '../schema/field';

const SHORTEST_PART = 4;

/**
 * The field that a misspelt name means.
 *
 * @param fields - The fields of the object.
 * @param given - The object, whose other fields are not meant.
 */
export function meantField(
  name: string,
  fields: SchemaFields,
  given: Readonly<Record<string, unknown>>
): string | undefined {
  const free = Object.keys(fields).filter(known => given[known] === undefined);
  const near = nearest(name, free);
  if (near !== undefined || name.length < SHORTEST_PART) return near;
  // A plural is often that of a part: `hosts` for `hostnames`, `backends` for `backendRefs`.
  const folded = name.toLowerCase().replace(/s$/, '');
  return free.find(known => {
    const other = known.toLowerCase();
    return other.startsWith(folded) || (known.length >= SHORTEST_PART && folded.startsWith(other));
  });
}
