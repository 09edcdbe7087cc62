/**
 * Converts a field path of a finding to a JSON Pointer for a patch (RFC 6901).
 *
 * @param field - Such as `.spec.rules[0].backendRefs[1]`. Member names must not contain dots.
 * @param member - A member below the field. The name can contain any character.
 * @returns Such as `/spec/rules/0/backendRefs/1`.
 */
export function jsonPointer(field: string, member?: string): string {
  const pointer = field.replace(/\[(\d+)\]/g, '.$1').replace(/\./g, '/');
  if (member === undefined) return pointer;
  return `${pointer}/${member.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}
