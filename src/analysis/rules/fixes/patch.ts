import type { Fix } from '../../model';

export type Patch = NonNullable<Fix['patch']>;

/**
 * Writes a JSON pointer (RFC 6901).
 *
 * @param segments - Names of fields and places in lists.
 * @returns Such as `/metadata/labels/example.com~1team`.
 */
export function pointer(...segments: ReadonlyArray<string | number>): string {
  return segments
    .map(segment => `/${String(segment).replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}

/**
 * Changes a field of a parentRef. What stood there is tested first, since a place in a list is no
 * name.
 *
 * @param index - The parentRef's place.
 * @param name - The parentRef's name.
 * @param fields - The new values; undefined removes a field.
 * @returns The patch, for a parentRef that has the fields that it removes.
 */
export function parentRefPatch(
  index: number,
  name: string,
  fields: Readonly<Record<string, string | number | undefined>>
): Patch {
  const at = (field: string) => pointer('spec', 'parentRefs', index, field);
  return [
    { op: 'test', path: at('name'), value: name },
    ...Object.entries(fields).map(([field, value]) =>
      // `add` also replaces what is there.
      value === undefined
        ? { op: 'remove' as const, path: at(field) }
        : { op: 'add' as const, path: at(field), value }
    ),
  ];
}
