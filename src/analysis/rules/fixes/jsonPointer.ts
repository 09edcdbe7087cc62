import { pointer } from './patch';

/**
 * Converts a field path of a finding to a JSON Pointer for a patch (RFC 6901).
 *
 * @param field - Such as `.spec.rules[0].backendRefs[1]`. Member names must not contain dots.
 * @param member - A member below the field. The name can contain any character.
 * @returns Such as `/spec/rules/0/backendRefs/1`.
 */
export function jsonPointer(field: string, member?: string): string {
  const place = field.replace(/\[(\d+)\]/g, '.$1').replace(/\./g, '/');
  return member === undefined ? place : `${place}${pointer(member)}`;
}
