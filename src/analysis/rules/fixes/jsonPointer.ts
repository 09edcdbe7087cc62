/**
 * Turns a field as findings name it into a JSON Pointer (RFC 6901), as a patch needs it.
 *
 * @param field - Such as `.spec.rules[0].backendRefs[1]`; member names without dots of their own.
 * @param member - A member below it, whatever its name.
 * @returns Such as `/spec/rules/0/backendRefs/1`.
 */
export function jsonPointer(field: string, member?: string): string {
  const pointer = field.replace(/\[(\d+)\]/g, '.$1').replace(/\./g, '/');
  if (member === undefined) return pointer;
  return `${pointer}/${member.replace(/~/g, '~0').replace(/\//g, '~1')}`;
}
