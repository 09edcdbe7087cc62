// What `$'...'` writes for one character.
const ESCAPES: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001b',
  E: '\u001b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const NUMBERED: ReadonlyArray<readonly [pattern: RegExp, base: number]> = [
  [/^x([0-9a-f]{1,2})/i, 16],
  [/^u([0-9a-f]{1,4})/i, 16],
  [/^U([0-9a-f]{1,8})/, 16],
  [/^([0-7]{1,3})/, 8],
];

interface Read {
  readonly text: string;
  /** Where the rest starts. */
  readonly end: number;
}

function singleQuoted(line: string, start: number): Read {
  const close = line.indexOf("'", start);
  const end = close < 0 ? line.length : close;
  return { text: line.slice(start, end), end: end + 1 };
}

function doubleQuoted(line: string, start: number): Read {
  let text = '';
  let at = start;
  for (; at < line.length && line[at] !== '"'; at += 1) {
    const next = line[at + 1] ?? '';
    if (line[at] === '\\' && next !== '' && '$`"\\\n'.includes(next)) {
      text += next === '\n' ? '' : next;
      at += 1;
    } else text += line[at];
  }
  return { text, end: at + 1 };
}

function escaped(line: string, at: number): Read {
  const rest = line.slice(at, at + 9);
  for (const [pattern, base] of NUMBERED) {
    const found = pattern.exec(rest);
    if (found === null) continue;
    const code = Number.parseInt(found[1], base);
    return { text: code > 0x10ffff ? '' : String.fromCodePoint(code), end: at + found[0].length };
  }
  const sign = line[at] ?? '';
  return { text: ESCAPES[sign] ?? sign, end: at + 1 };
}

function dollarQuoted(line: string, start: number): Read {
  let text = '';
  let at = start;
  while (at < line.length && line[at] !== "'") {
    const read: Read =
      line[at] === '\\' ? escaped(line, at + 1) : { text: line[at] ?? '', end: at + 1 };
    text += read.text;
    at = read.end;
  }
  return { text, end: at + 1 };
}

function quoted(line: string, at: number): Read | undefined {
  if (line[at] === "'") return singleQuoted(line, at + 1);
  if (line[at] === '"') return doubleQuoted(line, at + 1);
  return line.startsWith("$'", at) ? dollarQuoted(line, at + 2) : undefined;
}

/**
 * Splits a command into words as a POSIX shell does: with quotes ('...', "...", $'...') and
 * backslashes, without expansions. An open quote ends with the text.
 *
 * @param line - Also of several lines. Only the first command of a pipe or list is read.
 */
export function shellWords(line: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  const finish = () => {
    if (word !== undefined) words.push(word);
    word = undefined;
  };
  let at = 0;
  while (at < line.length) {
    const sign = line[at];
    const part = quoted(line, at);
    if (part !== undefined) {
      word = (word ?? '') + part.text;
      at = part.end;
    } else if (sign === '\\') {
      const next = /^\r?\n/.exec(line.slice(at + 1, at + 3))?.[0];
      if (next === undefined) word = (word ?? '') + (line[at + 1] ?? '');
      at += 1 + (next?.length ?? 1);
    } else if (/[|;&<>]/.test(sign)) {
      // The number before a redirection is a part of it.
      if (/[<>]/.test(sign) && /^\d+$/.test(word ?? '')) word = undefined;
      break;
    } else {
      if (/\s/.test(sign)) finish();
      else word = (word ?? '') + sign;
      at += 1;
    }
  }
  finish();
  return words;
}
