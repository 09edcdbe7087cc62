import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXPLANATION_PARTS, explanationId, MESSAGES, RULES } from '../src/analysis';
import type { Sentence } from '../src/analysis/words/sentences';
import { languages, readTexts, type Texts, type WantedTexts } from './localeFiles';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

// Headlamp's extraction, where the key is the English text. The analysis translates by message id.
function interfaceTexts(): Record<string, Texts> {
  const folder = mkdtempSync(join(tmpdir(), 'locales-'));
  try {
    writeFileSync(
      join(folder, 'package.json'),
      JSON.stringify({ headlamp: { i18n: languages() } })
    );
    const require = createRequire(import.meta.url);
    const config = require.resolve('@kinvolk/headlamp-plugin/config/i18next-parser.config.js');
    const parser = join(createRequire(config).resolve('i18next-parser'), '../../bin/cli.js');
    const sources = [`${ROOT}src/**/*.{ts,tsx}`, `!${ROOT}src/analysis/**`];
    execFileSync(process.execPath, [parser, ...sources, '-c', config], {
      cwd: folder,
      stdio: 'pipe',
    });
    return Object.fromEntries(languages().map(language => [language, readTexts(language, folder)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// i18next selects a text by `count`, so each plural form of the language needs a key.
function forms(id: string, sentence: Sentence, language: string): Array<[string, string]> {
  if (typeof sentence === 'string') return [[id, sentence]];
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  return pluralCategories.map(form => [
    `${id}_${form}`,
    form === 'one' ? sentence.one : sentence.other,
  ]);
}

function analysisTexts(language: string): Texts {
  return Object.fromEntries([
    ...Object.entries(MESSAGES).flatMap(([id, sentence]) => forms(id, sentence, language)),
    ...RULES.flatMap(({ code, explanation }) =>
      EXPLANATION_PARTS.map((part): [string, string] => [
        explanationId(code, part),
        explanation[part],
      ])
    ),
  ]);
}

/** Collects the texts that each language needs, by language. */
export function wantedTexts(): ReadonlyMap<string, WantedTexts> {
  const extracted = interfaceTexts();
  return new Map(
    languages().map((language): [string, WantedTexts] => {
      const keys = Object.keys(extracted[language] ?? {});
      const english = keys.map((key): [string, string] => [
        key,
        key.replace(/_(zero|one|two|few|many|other)$/, ''),
      ]);
      const ofAnalysis = analysisTexts(language);
      return [language, { ofInterface: Object.fromEntries(english), ofAnalysis }];
    })
  );
}
