import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Texts by key, in the order of the file. */
export type Texts = Readonly<Record<string, string>>;

/** The languages of the plugin in package.json, where Headlamp reads them too. */
export function languages(): readonly string[] {
  const { headlamp } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    headlamp: { i18n: readonly string[] };
  };
  return headlamp.i18n;
}

/** The file of a language; `root` is the folder that contains `locales`. */
export function localeFile(language: string, root = ROOT): string {
  return join(root, 'locales', language, 'translation.json');
}

export function readTexts(language: string, root = ROOT): Texts {
  return JSON.parse(readFileSync(localeFile(language, root), 'utf8')) as Texts;
}

/** The texts that a language needs, by key, in English. */
export interface WantedTexts {
  /** The key is the English text, with a plural form as suffix if it has one. */
  readonly ofInterface: Texts;
  /** The key is the id of a message or of a part of an explanation, with the same suffixes. */
  readonly ofAnalysis: Texts;
}

/**
 * Updates the texts of a language.
 *
 * @param wanted - The texts of the sources.
 * @param known - The texts of the language so far.
 * @param english - The language is English, which takes its messages from the sources.
 * @returns `texts`: `''` means not translated yet. `added`: keys without a translation. `dropped`:
 *   keys that the sources no longer have.
 */
export function mergeTexts(
  { ofInterface, ofAnalysis }: WantedTexts,
  known: Texts,
  english: boolean
) {
  const own = english ? {} : known;
  const wanted: Texts = Object.fromEntries([
    // English singulars are written by hand, since the key is the plural.
    ...Object.entries(ofInterface).map(([key, text]) => [key, known[key] ?? (english ? text : '')]),
    ...Object.entries(ofAnalysis).map(([key, text]) => [key, own[key] ?? (english ? text : '')]),
  ]);
  const dropped = Object.keys(known).filter(key => wanted[key] === undefined);
  // Known keys keep their place, or every moved source file would change the locale files.
  const places = Object.keys(known).filter(key => wanted[key] !== undefined);
  const texts: Texts = Object.fromEntries(
    [...new Set([...places, ...Object.keys(wanted)])].map(key => [key, wanted[key] ?? ''])
  );
  return {
    texts,
    added: Object.keys(texts).filter(key => texts[key] === ''),
    dropped,
  };
}
