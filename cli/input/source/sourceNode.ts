import type { Segment } from '../../../src/analysis/objects/fieldPath';

/** Offsets into the text of a file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value in the text of a file. */
export interface SourceNode {
  /** Includes the key, if there is one. */
  readonly span: Span;
  /** The child value; undefined where it is not in the file. */
  child(segment: Segment): SourceNode | undefined;
}

/** The place of a field, or of its nearest parent in the file. */
export interface Location {
  readonly span: Span;
  /** False: the field is not in the file, and this is its nearest parent. */
  readonly exact: boolean;
}

export function locate(root: SourceNode, path: readonly Segment[]): Location {
  let node = root;
  for (const segment of path) {
    const next = node.child(segment);
    if (next === undefined) return { span: node.span, exact: false };
    node = next;
  }
  return { span: node.span, exact: true };
}
