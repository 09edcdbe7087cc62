import fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { manifestDiff } from '../../../src/components/review/manifestDiff';

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', '- d', '+ e', ''), { maxLength: 14 })
  .map(lines => lines.map(line => `${line}\n`).join(''));

describe('manifestDiff', () => {
  it('shows the changed line between its neighbors', () => {
    const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'];
    const before = lines.map(line => `${line}\n`).join('');
    expect(manifestDiff('gw.yaml', before, before.replace('e', 'E'))).toBe(
      ['--- a/gw.yaml', '+++ b/gw.yaml', '@@ -2,7 +2,7 @@', ' b', ' c', ' d', '-e', '+E']
        .concat([' f', ' g', ' h', ''])
        .join('\n')
    );
  });

  it('is read by git, which makes the new text of the old one', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'diff-'));
    const file = path.join(folder, 'x.yaml');
    try {
      fc.assert(
        fc.property(text, text, (before, after) => {
          // git names an empty file otherwise.
          if (before === after || before === '' || after === '') return;
          writeFileSync(file, before);
          writeFileSync(path.join(folder, 'change.patch'), manifestDiff('x.yaml', before, after));
          execFileSync('git', ['apply', '--whitespace=nowarn', 'change.patch'], { cwd: folder });
          expect(readFileSync(file, 'utf8')).toBe(after);
        }),
        { numRuns: 25 }
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
