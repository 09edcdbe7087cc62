import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Texts by key, in the order of the file. */
export type Texts = Readonly<Record<string, string>>;

/** The languages of the plugin, as Headlamp reads them from package.json. */
export function languages(): readonly string[] {
  const { headlamp } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    headlamp: { i18n: readonly string[] };
  };
  return headlamp.i18n;
}

/** The file of a language; `root` is the folder that has `locales`. */
export function localeFile(language: string, root = ROOT): string {
  return join(root, 'locales', language, 'translation.json');
}

/** Reads the texts of a language. */
export function readTexts(language: string, root = ROOT): Texts {
  return JSON.parse(readFileSync(localeFile(language, root), 'utf8')) as Texts;
}

/** What a language has to say, by key, each with its English text. */
export interface WantedTexts {
  /** The key is the English text, with a form of the plural behind it where it has one. */
  readonly ofInterface: Texts;
  /** The key is the id of a message or of a part of an explanation, likewise. */
  readonly ofAnalysis: Texts;
}

/**
 * Brings a language up to date.
 *
 * @param wanted - What the sources say.
 * @param known - What the language says so far.
 * @param english - The language is English, where messages say what the sources say.
 * @returns The texts, `''` for what is to be translated; and what is new and what is gone.
 */
export function mergeTexts(
  { ofInterface, ofAnalysis }: WantedTexts,
  known: Texts,
  english: boolean
) {
  const own = english ? {} : known;
  const wanted: Texts = Object.fromEntries([
    // A singular in English is written by hand: the key has the plural.
    ...Object.entries(ofInterface).map(([key, text]) => [key, known[key] ?? (english ? text : '')]),
    ...Object.entries(ofAnalysis).map(([key, text]) => [key, own[key] ?? (english ? text : '')]),
  ]);
  const dropped = Object.keys(known).filter(key => wanted[key] === undefined);
  // What is known keeps its place, or every moved source file would be a change here.
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
