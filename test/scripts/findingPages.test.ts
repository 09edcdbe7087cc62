import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { findingPages } from '../../scripts/findingPages';
import { RULES } from '../../src/analysis';
import { FILE_RULES } from '../../src/analysis/rules/input';

const FOLDER = join(__dirname, '../../docs/findings');
const ALL = [...RULES, ...FILE_RULES];
const pages = findingPages(ALL);
const written = existsSync(FOLDER) ? readdirSync(FOLDER).sort() : [];

describe('docs/findings (npm run docs writes it)', () => {
  it('has a page for each code, the table, and no other files', () => {
    expect(written).toEqual(pages.map(({ file }) => file).sort());
  });

  it.each(pages.map(({ file, text }) => [file, text]))(
    '%s equals the text of the rule',
    (file, text) => {
      const path = join(FOLDER, file);
      expect(existsSync(path) ? readFileSync(path, 'utf8') : undefined).toBe(text);
    }
  );
});

describe('Explanations', () => {
  it.each(ALL.map(rule => [rule.code, rule] as const))(
    '%s is complete',
    (_name, { explanation }) => {
      const { title, meaning, example, fix, specification } = explanation;
      [title, meaning, fix, specification.title].forEach(part => expect(part.trim()).not.toBe(''));
      expect(title).not.toMatch(/\.$/);
      expect(specification.url).toMatch(/^https:\/\/gateway-api\.sigs\.k8s\.io\//);
      parseAllDocuments(example).forEach(document => {
        expect(document.errors).toEqual([]);
        expect(document.toJS()).toMatchObject({ apiVersion: expect.any(String) });
      });
    }
  );

  it('are unique: a code has one explanation for all of its rules', () => {
    expect(new Set(ALL.map(({ code }) => code)).size).toBe(ALL.length);
    RULES.forEach(({ evaluate }) => expect(Object.keys(evaluate)).not.toEqual([]));
  });
});
