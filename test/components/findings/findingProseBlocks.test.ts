import { expect, it } from 'vitest';
import { RULES } from '../../../src/analysis';
import { findingProse } from '../../../src/components/findings/findingProseBlocks';

const plain = (text: string) => ({ style: 'plain', text });

it('reads paragraphs with code and emphasis', () => {
  expect(findingProse('Set `from: All` for *every* route.\n\nNo\nmore.')).toEqual([
    {
      type: 'paragraph',
      runs: [
        plain('Set '),
        { style: 'code', text: 'from: All' },
        plain(' for '),
        { style: 'emphasis', text: 'every' },
        plain(' route.'),
      ],
    },
    { type: 'paragraph', runs: [plain('No more.')] },
  ]);
});

it('reads lists and fenced code', () => {
  expect(findingProse('Either:\n\n- one\n- `two`\n\n```yaml\na: 1\n\nb: 2\n```\n\nDone.')).toEqual([
    { type: 'paragraph', runs: [plain('Either:')] },
    { type: 'list', items: [[plain('one')], [{ style: 'code', text: 'two' }]] },
    { type: 'code', text: 'a: 1\n\nb: 2' },
    { type: 'paragraph', runs: [plain('Done.')] },
  ]);
});

it('reads no emphasis in a wildcard', () => {
  expect(findingProse('*.example.com and *.example.org')).toEqual([
    { type: 'paragraph', runs: [plain('*.example.com and *.example.org')] },
  ]);
});

it('is empty for an empty text', () => {
  expect(findingProse('')).toEqual([]);
});

it.each(RULES.map(rule => [rule.code, rule.explanation] as const))(
  'reads all Markdown of %s',
  (_, { meaning, fix }) => {
    const runs = findingProse(`${meaning}\n\n${fix}`).flatMap(block =>
      block.type === 'paragraph' ? block.runs : block.type === 'list' ? block.items.flat() : []
    );
    const text = runs.filter(({ style }) => style === 'plain').map(run => run.text);
    expect(text.filter(part => /`|\*\*|^#|^\s*\||\]\(/.test(part))).toEqual([]);
  }
);
