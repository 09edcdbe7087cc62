import type { Segment } from './fieldPath';

/** Offsets into the text of a file. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A value where it is written. */
export interface SourceNode {
  /** With its key, where it has one. */
  readonly span: Span;
  /** The value one step below, undefined where none is written. */
  child(segment: Segment): SourceNode | undefined;
}

/** Where a field is written, or would be. */
export interface Location {
  readonly span: Span;
  /** False: the field is not written, and this is what is written of the way to it. */
  readonly exact: boolean;
}

/**
 * Finds a field.
 *
 * @param root - The object.
 * @param path - The steps below it.
 * @returns The field's place, or that of its nearest ancestor that is written.
 */
export function locate(root: SourceNode, path: readonly Segment[]): Location {
  let node = root;
  for (const segment of path) {
    const next = node.child(segment);
    if (next === undefined) return { span: node.span, exact: false };
    node = next;
  }
  return { span: node.span, exact: true };
}
