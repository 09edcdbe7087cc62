import type { Finding, ObjectRef } from '../../model';
import { objectKey } from '../../objects/keys';
import { malformed } from './malformed';
import { unknownField } from './unknownField';

// The last field or index of a path.
const LAST_STEP = /(?:\.[\w-]+|\["(?:[^"\\]|\\.)*"\]|\[\d+\])$/;

/** The fields that a finding about a file speaks of. */
function spokenOf({ code, path, message }: Finding): string[] {
  if (code !== unknownField.code) return [path];
  const { meant } = message.params;
  // The finding says what follows from the absence of the field that is meant.
  return typeof meant === 'string' ? [path, path.replace(LAST_STEP, `.${meant}`)] : [path];
}

function isBelow(path: string, ancestor: string): boolean {
  return path.startsWith(ancestor) && /^$|[.[]/.test(path.charAt(ancestor.length));
}

function speaksOfTheSame(path: string, refused: string): boolean {
  return isBelow(path, refused) || (path !== '' && path === refused.replace(LAST_STEP, ''));
}

/**
 * Removes the findings that speak of a field which the API server refuses: they would judge a value
 * that nobody meant.
 *
 * @param findings - The findings of the analysis.
 * @param refused - The findings about the same files.
 */
export function withoutContradictions(
  findings: readonly Finding[],
  refused: readonly Finding[]
): readonly Finding[] {
  if (refused.length === 0) return findings;
  const fields = new Map<string, string[]>();
  const key = (object: ObjectRef) => objectKey(object);
  for (const found of refused) {
    if (found.code !== malformed.code && found.code !== unknownField.code) continue;
    const known = fields.get(key(found.object)) ?? [];
    fields.set(key(found.object), [...known, ...spokenOf(found)]);
  }
  return findings.filter(
    ({ object, path }) =>
      !fields.get(key(object))?.some(refusedField => speaksOfTheSame(path, refusedField))
  );
}
