import type { Span } from '../input/source/sourceNode';

/** A change of a part of a text. An empty span inserts. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** Applies a change. */
export function editedText(text: string, { start, end, text: replacement }: TextEdit): string {
  return text.slice(0, start) + replacement + text.slice(end);
}

/** The offset of the end of a line, before its line break. */
export function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  if (found < 0) return text.length;
  return text[found - 1] === '\r' ? found - 1 : found;
}

/** The offset of the start of a line. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf('\n', at - 1) + 1;
}

/** The offset of the line after the one of an offset; the length of the text if there is none. */
export function nextLine(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found + 1;
}

/** The number of characters between the start of the line and an offset. */
export function columnAt(text: string, at: number): number {
  return at - lineStart(text, at);
}
