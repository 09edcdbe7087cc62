import { type Fix, objectKey } from '../../src/analysis';
import { type FieldLocation, fieldLocation } from '../input/fieldLocation';
import type { SourceObject } from '../input/objects';

/** What a change would touch. */
export interface FixSite extends FieldLocation {
  readonly source: SourceObject;
  /** Such as `.spec.listeners[0].hostname`. */
  readonly field: string;
}

function fieldOf(pointer: string): string {
  return pointer
    .split('/')
    .slice(1)
    .map(token => token.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map(name =>
      /^\d+$/.test(name)
        ? `[${name}]`
        : // What is added to the end of a list has no place yet.
        name === '-'
        ? ''
        : /^[\w-]+$/.test(name)
        ? `.${name}`
        : `[${JSON.stringify(name)}]`
    )
    .join('');
}

/**
 * Finds what a change would touch: where another object decides, that is the field that does.
 *
 * @param fix - The change.
 * @param sources - Where objects are written.
 * @returns The first field that it changes; undefined for a new object, and for one that is not
 *   among the files.
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
