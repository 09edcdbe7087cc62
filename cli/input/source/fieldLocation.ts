import { parseFieldPath, valueAt } from '../../../src/analysis/objects/fieldPath';
import type { SourceObject } from '../objects';
import type { Position } from './sourceFile';
import { locate, type Span } from './sourceNode';

/** The place of a field in its file. */
export interface FieldLocation extends Position {
  readonly span: Span;
  /** The field is not set; this is the place of its nearest parent that is set. */
  readonly defaulted: boolean;
}

/**
 * Finds a field of an object in its file.
 *
 * @param path - A field path of a finding or check. For `''`, the whole object, the place of its name.
 */
export function fieldLocation({ object, file, root }: SourceObject, path: string): FieldLocation {
  const steps = parseFieldPath(path === '' ? '.metadata.name' : path);
  const { span, exact } = locate(root(), steps);
  // A value can also come from a YAML merge key; then the key itself is not in the file.
  const defaulted = !exact && valueAt(object, steps) === undefined;
  return { ...file.position(span.start), span, defaulted };
}
