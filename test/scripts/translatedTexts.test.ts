import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../locales/en/translation.json';
import { withoutTranslatedTexts } from '../../scripts/translatedTexts.mjs';
import { explanationId, MESSAGES, RULES } from '../../src/analysis';

const FILE = '../../src/analysis/rules/redirects/redirectLoop.ts';

describe('The build of the plugin', () => {
  it('leaves out the texts of an explanation, and nothing else', () => {
    const code = readFileSync(join(__dirname, FILE), 'utf8');
    const built = withoutTranslatedTexts(code);
    const { title, meaning, fix, example } = RULES.find(
      rule => rule.code === 'RedirectLoop'
    )!.explanation;
    [title, meaning.split('\n')[0]!, fix].forEach(text => {
      expect(code).toContain(text);
      expect(built).not.toContain(text);
    });
    expect(built).toContain(example);
    expect(built.split('\n')).toHaveLength(code.split('\n').length);
  });

  it('leaves out the sentences of a table, and keeps their names and plural forms', () => {
    const table = [
      "const { say } = sentencesOf('x', {",
      "  one: 'The {{a}} is here.',",
      "  'several ways': {",
      "    one: '{{count}} way.',",
      '    other:',
      "      '{{count}} ways.',",
      '  },',
      '});',
      "carriedSentencesOf('x', { kept: 'Kept.' });",
    ];
    expect(withoutTranslatedTexts(table.join('\n')).split('\n')).toEqual([
      table[0],
      "  one: '',",
      table[2],
      "    one: '',",
      '    other:',
      "      '',",
      ...table.slice(6),
    ]);
  });

  it.each(Object.keys(MESSAGES))('finds %s in the English locale', id => {
    const texts = english as Readonly<Record<string, string>>;
    const forms = typeof MESSAGES[id] === 'string' ? [id] : [`${id}_one`, `${id}_other`];
    forms.forEach(form => expect(texts[form]).toBeTruthy());
  });

  it.each(RULES.map(({ code }) => code))('finds the texts of %s in the English locale', code => {
    const texts = english as Readonly<Record<string, string>>;
    (['title', 'meaning', 'fix'] as const).forEach(part =>
      expect(texts[explanationId(code, part)]).toBeTruthy()
    );
  });
});
