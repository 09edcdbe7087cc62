import { parsePattern, type PatternNode } from './patternSyntax';

/** How a regular expression matches a text. */
export interface PatternResult {
  /** Whether it matches the whole text. */
  readonly whole: boolean;
  /** Whether it matches a part of the text. */
  readonly part: boolean;
}

type Instruction =
  | { readonly is: 'set'; readonly has: (code: number) => boolean }
  | { readonly is: 'start' | 'end' | 'found' }
  | { readonly is: 'go'; to: readonly number[] };

const MOST_INSTRUCTIONS = 2_000;
// Headers and paths are shorter.
const LONGEST_TEXT = 10_000;

class TooLong extends Error {}

class Program {
  readonly code: Instruction[] = [];

  constructor(node: PatternNode) {
    this.add(node);
    this.push({ is: 'found' });
  }

  private push(instruction: Instruction): number {
    if (this.code.length >= MOST_INSTRUCTIONS) throw new TooLong();
    return this.code.push(instruction) - 1;
  }

  private add(node: PatternNode): void {
    switch (node.is) {
      case 'all':
        node.items.forEach(item => this.add(item));
        return;
      case 'one':
        this.addOne(node.items);
        return;
      case 'repeat':
        this.addRepeat(node.item, node.least, node.most);
        return;
      default:
        this.push(node);
    }
  }

  private addOne(items: readonly PatternNode[]): void {
    const fork = { is: 'go' as const, to: [] as readonly number[] };
    const starts: number[] = [];
    const ends: Array<{ is: 'go'; to: readonly number[] }> = [];
    this.push(fork);
    items.forEach(item => {
      starts.push(this.code.length);
      this.add(item);
      const end = { is: 'go' as const, to: [] as readonly number[] };
      ends.push(end);
      this.push(end);
    });
    fork.to = starts;
    ends.forEach(end => {
      end.to = [this.code.length];
    });
  }

  private addRepeat(item: PatternNode, least: number, most: number): void {
    for (let count = 0; count < least; count += 1) this.add(item);
    const optional = most === Infinity ? 1 : most - least;
    const forks: Array<{ is: 'go'; to: readonly number[] }> = [];
    for (let count = 0; count < optional; count += 1) {
      const fork = { is: 'go' as const, to: [] as readonly number[] };
      const at = this.push(fork);
      this.add(item);
      if (most === Infinity) this.push({ is: 'go', to: [at] });
      fork.to = [at + 1];
      forks.push(fork);
    }
    forks.forEach(fork => {
      fork.to = [...fork.to, this.code.length];
    });
  }
}

// Follows all ways at once, so the time is the length of the text times that of the program.
function runs(code: readonly Instruction[], text: string, whole: boolean): boolean {
  let threads = new Set<number>();
  const follow = (into: Set<number>, from: number, at: number): boolean => {
    const stack = [from];
    let found = false;
    while (stack.length > 0) {
      const place = stack.pop() as number;
      if (into.has(place)) continue;
      into.add(place);
      const instruction = code[place] as Instruction;
      if (instruction.is === 'go') stack.push(...instruction.to);
      else if (instruction.is === 'start' && at === 0) stack.push(place + 1);
      else if (instruction.is === 'end' && at === text.length) stack.push(place + 1);
      else if (instruction.is === 'found') found ||= !whole || at === text.length;
    }
    return found;
  };
  if (follow(threads, 0, 0)) return true;
  for (let at = 0; at < text.length; at += 1) {
    const next = new Set<number>();
    const character = text.charCodeAt(at);
    let found = false;
    for (const place of threads) {
      const instruction = code[place] as Instruction;
      if (instruction.is === 'set' && instruction.has(character)) {
        found = follow(next, place + 1, at + 1) || found;
      }
    }
    if (!whole) found = follow(next, 0, at + 1) || found;
    if (found) return true;
    threads = next;
  }
  return false;
}

const programs = new Map<string, readonly Instruction[] | undefined>();
const REMEMBERED = 1_000;

function programOf(pattern: string): readonly Instruction[] | undefined {
  if (programs.has(pattern)) return programs.get(pattern);
  const node = parsePattern(pattern);
  let code: readonly Instruction[] | undefined;
  try {
    code = node && new Program(node).code;
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
  }
  if (programs.size >= REMEMBERED) programs.clear();
  programs.set(pattern, code);
  return code;
}

/**
 * Matches a text with a regular expression, in a time that the lengths of both limit.
 *
 * @returns Undefined if RE2 and JavaScript may differ about the pattern, or if it is too long.
 */
export function matchPattern(pattern: string, text: string): PatternResult | undefined {
  if (text.length > LONGEST_TEXT) return undefined;
  const code = programOf(pattern);
  if (code === undefined) return undefined;
  const whole = runs(code, text, true);
  return { whole, part: whole || runs(code, text, false) };
}
