import { parseFieldPath, valueAt } from './fieldPath';
import type { SourceObject } from './objects';
import type { Position } from './sourceFile';
import { locate, type Span } from './sourceNode';

/** Where a field of an object stands in its file. */
export interface FieldLocation extends Position {
  readonly span: Span;
  /** Nobody wrote the field; this is what is written of the way to it. */
  readonly defaulted: boolean;
}

/**
 * Finds a field of an object in its file.
 *
 * @param source - The object.
 * @param path - As findings and checks name it; `''` for the whole object, which is pointed at by
 *   its name.
 * @returns The place.
 */
export function fieldLocation({ object, file, root }: SourceObject, path: string): FieldLocation {
  const steps = parseFieldPath(path === '' ? '.metadata.name' : path);
  const { span, exact } = locate(root, steps);
  // Values may also come through a merge key, where nothing stands under the key itself.
  const defaulted = !exact && valueAt(object, steps) === undefined;
  return { ...file.position(span.start), span, defaulted };
}
