const CONTEXT = 3;

interface Line {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

// The longest common subsequence, from the ends of both lists.
function commonLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0)
  );
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      lengths[i][j] =
        before[i] === after[j]
          ? lengths[i + 1][j + 1] + 1
          : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
    }
  }
  return lengths;
}

function diffLines(before: readonly string[], after: readonly string[]): Line[] {
  const lengths = commonLengths(before, after);
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      lines.push({ mark: ' ', text: before[i] });
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && lengths[i + 1][j] >= lengths[i][j + 1])) {
      lines.push({ mark: '-', text: before[i] });
      i += 1;
    } else {
      lines.push({ mark: '+', text: after[j] });
      j += 1;
    }
  }
  return lines;
}

function hunks(lines: readonly Line[]): Array<readonly [from: number, to: number]> {
  const found: Array<[number, number]> = [];
  lines.forEach(({ mark }, at) => {
    if (mark === ' ') return;
    const [from, to] = [Math.max(0, at - CONTEXT), Math.min(lines.length, at + CONTEXT + 1)];
    const last = found.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = to;
    else found.push([from, to]);
  });
  return found;
}

function range(start: number, count: number): string {
  return `${count === 0 ? start : start + 1},${count}`;
}

/**
 * The difference of two texts in the unified format, which `git apply` and `patch` read.
 *
 * @param name - The file name in the header.
 * @returns Empty if the texts are equal.
 */
export function unifiedDiff(name: string, before: string, after: string): string {
  const split = (text: string) => text.split('\n').slice(0, -1);
  const lines = diffLines(split(before), split(after));
  const parts = hunks(lines).flatMap(([from, to]) => {
    const count = (some: readonly Line[], other: Line['mark']) =>
      some.filter(({ mark }) => mark !== other).length;
    const [head, part] = [lines.slice(0, from), lines.slice(from, to)];
    const old = range(count(head, '+'), count(part, '+'));
    const now = range(count(head, '-'), count(part, '-'));
    return [`@@ -${old} +${now} @@`, ...part.map(({ mark, text }) => mark + text)];
  });
  return parts.length === 0
    ? ''
    : [`--- a/${name}`, `+++ b/${name}`, ...parts].map(line => `${line}\n`).join('');
}
