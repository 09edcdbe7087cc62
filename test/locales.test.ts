import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PLURAL = /_(zero|one|two|few|many|other)$/;

type Texts = Readonly<Record<string, string>>;

function read(folder: string, language: string): Texts {
  return JSON.parse(readFileSync(join(folder, 'locales', language, 'translation.json'), 'utf8'));
}

const { headlamp } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  headlamp: { i18n: readonly string[] };
};

/** What the sources say now, as `npm run i18n` would write it. */
function extracted(): Record<string, Texts> {
  const folder = mkdtempSync(join(tmpdir(), 'locales-'));
  try {
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ headlamp }));
    const require = createRequire(import.meta.url);
    const config = require.resolve('@kinvolk/headlamp-plugin/config/i18next-parser.config.js');
    const parser = join(createRequire(config).resolve('i18next-parser'), '../../bin/cli.js');
    execFileSync(process.execPath, [parser, `${ROOT}src/**/*.{ts,tsx}`, '-c', config], {
      cwd: folder,
      stdio: 'pipe',
    });
    return Object.fromEntries(headlamp.i18n.map(language => [language, read(folder, language)]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function placeholders(text: string): string[] {
  return (text.match(/\{\{.*?\}\}/g) ?? []).sort();
}

describe('Every language', () => {
  const wanted = extracted();

  it.each(headlamp.i18n)('%s has each text of the sources and no other', language => {
    expect(Object.keys(read(ROOT, language)).sort()).toEqual(
      Object.keys(wanted[language] ?? {}).sort()
    );
  });

  it.each(headlamp.i18n)('%s says something for each, with what is filled in', language => {
    const wrong = Object.entries(read(ROOT, language)).filter(([key, text]) => {
      // A singular may say "one" without the number.
      const may = (all: string[]) =>
        PLURAL.test(key) ? all.filter(item => item !== '{{count}}') : all;
      const [here, there] = [placeholders(text), placeholders(key)].map(may);
      return text.trim() === '' || JSON.stringify(here) !== JSON.stringify(there);
    });
    expect(wrong).toEqual([]);
  });
});
