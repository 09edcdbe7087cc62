import type { Severity } from '../../src/analysis';

/** Colors text, or leaves it unchanged. */
export interface Paint extends Readonly<Record<Severity, (text: string) => string>> {
  readonly strong: (text: string) => string;
  /** For the frame of an excerpt. */
  readonly frame: (text: string) => string;
}

const PLAIN = (text: string) => text;

function ansi(code: string): (text: string) => string {
  return text => (text === '' ? text : `\u001b[${code}m${text}\u001b[0m`);
}

const COLORED: Paint = {
  error: ansi('1;31'),
  warning: ansi('1;33'),
  info: ansi('1;36'),
  strong: ansi('1'),
  frame: ansi('1;34'),
};

const COLORLESS: Paint = {
  error: PLAIN,
  warning: PLAIN,
  info: PLAIN,
  strong: PLAIN,
  frame: PLAIN,
};

/** The colors of the output. Color never carries meaning alone. */
export function paint(color: boolean): Paint {
  return color ? COLORED : COLORLESS;
}
