import { fieldLocation } from '../input/fieldLocation';
import type { SourceObject } from '../input/objects';
import { visible } from '../visible';

/**
 * The place of a field in its file.
 *
 * @param path - The field; `''` for the whole object.
 * @returns Such as `shop/web.yaml:12:7`.
 */
export function sourcePlace(source: SourceObject, path = ''): string {
  const { line, column } = fieldLocation(source, path);
  return visible(`${source.file.name}:${line}:${column}`);
}
