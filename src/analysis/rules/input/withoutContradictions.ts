import type { Finding, ObjectRef } from '../../model';
import { objectKey } from '../../objects/keys';
import { routeKindConflict } from '../attachment/routeKindConflict';
import { duplicateMatch } from '../precedence/duplicateMatch';
import { shadowedRule } from '../precedence/shadowedRule';
import type { FileFinding } from './fileFinding';
import { malformed } from './malformed';
import { unknownField } from './unknownField';

// The last field or index of a path.
const LAST_STEP = /(?:\.[\w-]+|\["(?:[^"\\]|\\.)*"\]|\[\d+\])$/;

// The findings that depend on all hostnames of a route, whatever their own field.
const OF_HOSTNAMES: readonly string[] = [shadowedRule, duplicateMatch, routeKindConflict].map(
  ({ code }) => code
);
const HOSTNAMES = '.spec.hostnames';

// A finding about an unknown field also says what follows from the absence of the meant one.
function spokenOf({ path, meantPath }: FileFinding): string[] {
  return meantPath === undefined ? [path] : [path, meantPath];
}

function isAtOrBelow(path: string, ancestor: string): boolean {
  return path.startsWith(ancestor) && /^$|[.[]/.test(path.charAt(ancestor.length));
}

function speaksOfTheSame(path: string, refused: string): boolean {
  return isAtOrBelow(path, refused) || (path !== '' && path === refused.replace(LAST_STEP, ''));
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
  refused: readonly FileFinding[]
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
    ({ code, object, path }) =>
      !fields
        .get(key(object))
        ?.some(
          refusedField =>
            speaksOfTheSame(path, refusedField) ||
            (isAtOrBelow(refusedField, HOSTNAMES) && OF_HOSTNAMES.includes(code))
        )
  );
}
