import type { Severity } from '../../src/analysis';

/** Colours text, or leaves it as it is. */
export interface Paint extends Readonly<Record<Severity, (text: string) => string>> {
  readonly strong: (text: string) => string;
  /** For what frames a quotation. */
  readonly frame: (text: string) => string;
}

const PLAIN = (text: string) => text;

function ansi(code: string): (text: string) => string {
  return text => (text === '' ? text : `\u001b[${code}m${text}\u001b[0m`);
}

const COLOURED: Paint = {
  error: ansi('1;31'),
  warning: ansi('1;33'),
  info: ansi('1;36'),
  strong: ansi('1'),
  frame: ansi('1;34'),
};

const COLOURLESS: Paint = {
  error: PLAIN,
  warning: PLAIN,
  info: PLAIN,
  strong: PLAIN,
  frame: PLAIN,
};

/**
 * Chooses how to colour.
 *
 * @param colour - Whether to colour at all; nothing is said by colour alone.
 * @returns The colours.
 */
export function paint(colour: boolean): Paint {
  return colour ? COLOURED : COLOURLESS;
}
