import { describe, expect, it } from 'vitest';
import { languages, readTexts } from '../scripts/localeFiles';
import { wantedTexts } from '../scripts/wantedTexts';

const PLURAL = /_(zero|one|two|few|many|other)$/;

function placeholders(text: string): string[] {
  return (text.match(/\{\{.*?\}\}/g) ?? []).sort();
}

// The words that the design replaces.
const REPLACED =
  /\b(can not|mends?|mended|remed(y|ies)|work(s|ed|ing)? out|(is|are|was|were|be|being) let in|in vain|(is|are|be) told|told apart|by itself|that is its word|asks? for|asked for|colour|behaviour|recognise)\b/i;
const MOST_WORDS = 25;

function sentences(text: string): string[] {
  return text.split(/[.!?:](?=\s|$)|\n/).map(sentence => sentence.trim());
}

describe('Every language (npm run i18n brings it up to date)', () => {
  const wanted = wantedTexts();
  const englishOf = (language: string) => {
    const { ofInterface = {}, ofAnalysis = {} } = wanted.get(language) ?? {};
    return { ...ofInterface, ...ofAnalysis };
  };

  it.each(languages())('%s has all texts of the sources and no others', language => {
    expect(Object.keys(readTexts(language)).sort()).toEqual(
      Object.keys(englishOf(language)).sort()
    );
  });

  it.each(languages())('%s has a translation of each text, with its placeholders', language => {
    const english = englishOf(language);
    const wrong = Object.entries(readTexts(language)).filter(([key, text]) => {
      // A singular may omit the number.
      const may = (all: string[]) =>
        PLURAL.test(key) ? all.filter(item => item !== '{{count}}') : all;
      const [here, there] = [placeholders(text), placeholders(english[key] ?? '')].map(may);
      return text.trim() === '' || JSON.stringify(here) !== JSON.stringify(there);
    });
    expect(wrong).toEqual([]);
  });

  it('translates messages by their id and the interface by its English text', () => {
    const { ofInterface = {}, ofAnalysis = {} } = wanted.get('en') ?? {};
    expect(ofAnalysis['NamespaceNotAllowed.none_other']).toContain('{{listeners}}');
    expect(ofAnalysis['NamespaceNotAllowed.explanation.title']).toMatch(/^The listener /);
    Object.entries(ofAnalysis).forEach(([id, text]) => expect(readTexts('en')[id]).toBe(text));
    expect(Object.keys(ofInterface)).toContain('What it means');
    expect(Object.keys(ofInterface).filter(key => ofAnalysis[key] !== undefined)).toEqual([]);
  });
});

describe('The English of the interface and of the messages', () => {
  const english = Object.values(readTexts('en'));

  it(`has no sentence with more than ${MOST_WORDS} words`, () => {
    const long = (sentence: string) => sentence.split(/\s+/).length > MOST_WORDS;
    expect(english.flatMap(sentences).filter(long)).toEqual([]);
  });

  it('has no words that the design replaces', () => {
    expect(english.filter(text => REPLACED.test(text))).toEqual([]);
  });
});
