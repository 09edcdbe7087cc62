import { type Finding, type Fix, fixesOf, objectKey } from '../../src/analysis';
import { remembered } from '../../src/analysis/objects/remembered';
import { pointerSegments } from '../../src/analysis/rules/fixes/patch';
import type { SourceObject } from '../input/objects';
import { type FieldLocation, fieldLocation } from '../input/source/fieldLocation';

/** The field that a fix changes. */
export interface FixSite extends FieldLocation {
  readonly source: SourceObject;
  /** Such as `.spec.listeners[0].hostname`. */
  readonly field: string;
}

// The same fields change in thousands of routes.
const fieldOf = remembered((path: string) =>
  pointerSegments(path)
    .map(name =>
      /^\d+$/.test(name)
        ? `[${name}]`
        : // A new item at the end of a list has no index yet.
        name === '-'
        ? ''
        : /^[\w-]+$/.test(name)
        ? `.${name}`
        : `[${JSON.stringify(name)}]`
    )
    .join('')
);

/**
 * Finds the first field that a fix changes.
 *
 * @returns Undefined where the fix creates an object, or where its target is in none of the files.
 */
export function fixSite(
  { target, patch = [] }: Fix,
  sources: ReadonlyMap<string, SourceObject>
): FixSite | undefined {
  const source = sources.get(objectKey(target));
  const change = patch.find(({ op }) => op !== 'test');
  if (source === undefined || change === undefined) return undefined;
  const field = fieldOf(change.path);
  return { ...fieldLocation(source, field), source, field };
}

/** A fix, and the field that it changes. */
export interface FixAndSite {
  readonly fix: Fix;
  /** Undefined as with `fixSite`. */
  readonly site: FixSite | undefined;
}

/** The fixes of a finding, the preferred one first, with the fields that they change. */
export function fixSites(
  finding: Finding,
  sources: ReadonlyMap<string, SourceObject>
): FixAndSite[] {
  return fixesOf(finding).map(fix => ({ fix, site: fixSite(fix, sources) }));
}
