import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../locales/en/translation.json';
import { withoutExplanations } from '../../scripts/translatedExplanations.mjs';
import { explanationId, RULES } from '../../src/analysis';

const FILE = '../../src/analysis/rules/redirects/redirectLoop.ts';

describe('The build of the plugin', () => {
  it('leaves out the texts of an explanation, and nothing else', () => {
    const code = readFileSync(join(__dirname, FILE), 'utf8');
    const built = withoutExplanations(code);
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

  it.each(RULES.map(({ code }) => code))('finds the texts of %s in the English locale', code => {
    const texts = english as Readonly<Record<string, string>>;
    (['title', 'meaning', 'fix'] as const).forEach(part =>
      expect(texts[explanationId(code, part)]).toBeTruthy()
    );
  });
});
