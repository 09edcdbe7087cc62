import type { Fix } from '../../model';

export type Patch = NonNullable<Fix['patch']>;

/**
 * Writes a JSON pointer (RFC 6901).
 *
 * @param segments - Field names and list indexes, not escaped.
 * @returns Such as `/metadata/labels/example.com~1team`.
 */
export function pointer(...segments: ReadonlyArray<string | number>): string {
  return segments
    .map(segment => `/${String(segment).replace(/~/g, '~0').replace(/\//g, '~1')}`)
    .join('');
}

/** Reads the segments of a JSON pointer (RFC 6901), not escaped. */
export function pointerSegments(path: string): readonly string[] {
  return path
    .split('/')
    .slice(1)
    .map(segment => segment.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/**
 * Changes fields of a parentRef. The patch tests the name first, because a list index does not
 * identify a parentRef.
 *
 * @param index - The index of the parentRef in `spec.parentRefs`.
 * @param fields - The new values; undefined removes a field, which must exist.
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
      // `add` also replaces an existing value.
      value === undefined
        ? { op: 'remove' as const, path: at(field) }
        : { op: 'add' as const, path: at(field), value }
    ),
  ];
}
