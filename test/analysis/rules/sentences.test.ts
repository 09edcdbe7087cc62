// subject: src/analysis/rules/messages.ts
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatMessage, MESSAGES } from '../../../src/analysis';
import { SENTENCE_TABLES } from '../../../src/analysis/rules/messages';
import { sentencesOf } from '../../../src/analysis/words/sentences';

const ANALYSIS = join(__dirname, '../../../src/analysis');

const sources = readdirSync(ANALYSIS, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ts'))
  .map(name => ({ name, text: readFileSync(join(ANALYSIS, name), 'utf8') }));

function idsMade({ text }: { text: string }): string[] {
  const declared = [...text.matchAll(/sentencesOf\(\s*'(\w+)',\s*\{([^]*?)\n\}\);/g)].flatMap(
    ([, prefix, body]) =>
      [...(body ?? '').matchAll(/^ {2}'?([\w.]+)'?:/gm)].map(([, name]) => `${prefix}.${name}`)
  );
  const plain = [...text.matchAll(/\bmessage\(\s*'([^']+)'/g)].map(([, id]) => id ?? '');
  return [...declared, ...plain];
}

describe('Every message of the analysis', () => {
  it.each(sources.filter(source => idsMade(source).length > 0).map(s => [s.name, s] as const))(
    '%s: has a sentence in the table',
    (_name, source) => {
      idsMade(source).forEach(id => expect(MESSAGES).toHaveProperty([id]));
    }
  );

  it('has one sentence: no id occurs in two files', () => {
    const ids = SENTENCE_TABLES.flatMap(table => Object.keys(table));
    expect(ids.length).toBeGreaterThan(200);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('of a finding has at most 25 words in a sentence', () => {
    const long = SENTENCE_TABLES.flatMap(table => Object.entries(table))
      .filter(([id]) => /^[A-Z]|^fix\.|^grant\./.test(id))
      .flatMap(([id, text]) => (typeof text === 'string' ? [[id, text]] : [[id, text.other]]))
      .filter(([, text]) => (text ?? '').split(/[.?!] /).some(part => part.split(' ').length > 25));
    expect(long).toEqual([]);
  });
});

describe('A sentence with a plural', () => {
  it('is chosen by count, also in a translation', () => {
    const message = (count: number) => ({
      id: 'ReportedDiffers.attachedRoutes',
      params: { count, listener: 'http', expected: 3 },
    });
    expect(formatMessage(message(1))).toMatch(/^The controller reports 1 route attached to /);
    expect(formatMessage(message(2))).toMatch(/^The controller reports 2 routes attached to /);
    const told = formatMessage(message(2), (id, english, params) =>
      JSON.stringify([id, english.includes('routes'), params.count, params.expected])
    );
    expect(told).toBe('["ReportedDiffers.attachedRoutes",true,2,"3"]');
  });

  it('requires the count', () => {
    const { say } = sentencesOf('Test', { few: { one: '1', other: 'many' }, plain: 'Plain.' });
    expect(say('plain')).toEqual({ id: 'Test.plain', params: {} });
    expect(say('few', { count: 2 }).params.count).toBe(2);
    // @ts-expect-error The count is required.
    say('few');
    // @ts-expect-error This id does not exist.
    say('other');
  });
});
