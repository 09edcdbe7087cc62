import type { SourceObject } from '../input/objects';
import { fieldLocation } from '../input/source/fieldLocation';
import type { Position } from '../input/source/sourceFile';
import { visible } from '../visible';

/**
 * The place of a field in its file.
 *
 * @param path - The field; `''` for the whole object.
 * @returns Such as `shop/web.yaml:12:7`.
 */
export function sourcePlace(source: SourceObject, path = ''): string {
  return positionText(source, fieldLocation(source, path));
}

/** The same for a place that is known. */
export function positionText({ file }: SourceObject, { line, column }: Position): string {
  return visible(`${file.name}:${line}:${column}`);
}
