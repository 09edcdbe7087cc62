/** A node of a regular expression. */
export type PatternNode =
  | { readonly is: 'set'; readonly has: (code: number) => boolean }
  | { readonly is: 'start' }
  | { readonly is: 'end' }
  | { readonly is: 'all'; readonly items: readonly PatternNode[] }
  | { readonly is: 'one'; readonly items: readonly PatternNode[] }
  | {
      readonly is: 'repeat';
      readonly item: PatternNode;
      readonly least: number;
      readonly most: number;
    };

type Has = (code: number) => boolean;

/** RE2 and JavaScript read the pattern in different ways, or one of them refuses it. */
class Unsupported extends Error {}

const NEW_LINE = 10;
const MOST_REPEATS = 1_000;
const between =
  (low: string, high: string): Has =>
  code =>
    code >= low.charCodeAt(0) && code <= high.charCodeAt(0);
const not =
  (has: Has): Has =>
  code =>
    !has(code);
const anyOf =
  (sets: readonly Has[]): Has =>
  code =>
    sets.some(has => has(code));
const isDigit = between('0', '9');
const isWord = anyOf([isDigit, between('a', 'z'), between('A', 'Z'), between('_', '_')]);
const isSpace = anyOf(['\t', '\n', '\f', '\r', ' '].map(space => between(space, space)));
const CLASSES: Readonly<Record<string, Has>> = {
  d: isDigit,
  D: not(isDigit),
  w: isWord,
  W: not(isWord),
  s: isSpace,
  S: not(isSpace),
};
const CONTROLS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r', f: '\f' };
const PUNCTUATION = /^[!-/:-@[-`{-~]$/;

class Parser {
  private at = 0;

  constructor(private readonly text: string) {}

  whole(): PatternNode {
    const found = this.alternatives();
    if (this.at < this.text.length) throw new Unsupported();
    return found;
  }

  private get next(): string {
    return this.text.charAt(this.at);
  }

  private take(): string {
    const found = this.next;
    if (found === '') throw new Unsupported();
    this.at += 1;
    return found;
  }

  private accept(expected: string): boolean {
    if (!this.text.startsWith(expected, this.at)) return false;
    this.at += expected.length;
    return true;
  }

  private alternatives(): PatternNode {
    const items = [this.sequence()];
    while (this.accept('|')) items.push(this.sequence());
    return items.length === 1 ? (items[0] as PatternNode) : { is: 'one', items };
  }

  private sequence(): PatternNode {
    const items: PatternNode[] = [];
    while (this.next !== '' && this.next !== '|' && this.next !== ')') items.push(this.repeated());
    return { is: 'all', items };
  }

  private repeated(): PatternNode {
    const item = this.atom();
    const bounds = this.bounds();
    if (bounds === undefined) return item;
    if (item.is === 'start' || item.is === 'end') throw new Unsupported();
    // Laziness changes what a match covers, not whether there is one.
    this.accept('?');
    if ('*+?{'.includes(this.next || ' ')) throw new Unsupported();
    return { is: 'repeat', item, least: bounds[0], most: bounds[1] };
  }

  private bounds(): readonly [number, number] | undefined {
    if (this.accept('*')) return [0, Infinity];
    if (this.accept('+')) return [1, Infinity];
    if (this.accept('?')) return [0, 1];
    if (this.next !== '{') return undefined;
    const found = /^\{(\d+)(?:(,)(\d*))?\}/.exec(this.text.slice(this.at));
    if (found === null) throw new Unsupported();
    this.at += found[0].length;
    const least = Number(found[1]);
    const most = found[2] === undefined ? least : found[3] === '' ? Infinity : Number(found[3]);
    const largest = most === Infinity ? least : most;
    if (most < least || largest > MOST_REPEATS) throw new Unsupported();
    return [least, most];
  }

  private atom(): PatternNode {
    const found = this.take();
    if (found === '^') return { is: 'start' };
    if (found === '$') return { is: 'end' };
    if (found === '.') return { is: 'set', has: code => code !== NEW_LINE };
    if (found === '[') return { is: 'set', has: this.list() };
    if (found === '\\') return { is: 'set', has: this.escaped() };
    if (found === '(') return this.group();
    if ('*+?{})]'.includes(found)) throw new Unsupported();
    return { is: 'set', has: between(found, found) };
  }

  private group(): PatternNode {
    if (this.next === '?' && !this.accept('?:')) throw new Unsupported();
    const inner = this.alternatives();
    if (!this.accept(')')) throw new Unsupported();
    return inner;
  }

  private escaped(): Has {
    const found = this.take();
    const known = CLASSES[found];
    if (known !== undefined) return known;
    const character = CONTROLS[found] ?? found;
    if (character === found && !PUNCTUATION.test(found)) throw new Unsupported();
    return between(character, character);
  }

  private list(): Has {
    const negated = this.accept('^');
    const sets: Has[] = [];
    // In JavaScript, an empty list is allowed. In RE2, the bracket is then a member.
    if (this.next === ']') throw new Unsupported();
    while (!this.accept(']')) {
      const low = this.take();
      if (low === '[') throw new Unsupported();
      if (low === '\\') {
        sets.push(this.escaped());
        if (this.next === '-' && this.text.charAt(this.at + 1) !== ']') throw new Unsupported();
        continue;
      }
      if (this.next !== '-' || this.text.charAt(this.at + 1) === ']') {
        sets.push(between(low, low));
        continue;
      }
      this.take();
      const high = this.take();
      if (high === '\\' || high === '[' || high < low) throw new Unsupported();
      sets.push(between(low, high));
    }
    return negated ? not(anyOf(sets)) : anyOf(sets);
  }
}

/**
 * Reads a regular expression in the syntax that RE2 and JavaScript have in common.
 *
 * @returns Undefined for any other pattern.
 */
export function parsePattern(text: string): PatternNode | undefined {
  try {
    return new Parser(text).whole();
  } catch (error) {
    if (error instanceof Unsupported) return undefined;
    throw error;
  }
}
