import type { Message } from './message';
import type { Sentence } from './sentence';

export type { Sentence } from './sentence';

/** Sentences by message id. */
export type SentenceTable = Readonly<Record<string, Sentence>>;

// For a union of sentences, one with a plural form is sufficient to require `count`.
type Params<Text extends Sentence> = [Text] extends [string]
  ? [params?: Message['params']]
  : [params: Message['params'] & { readonly count: number }];

/** The sentences of one file, and the function that creates messages from them. */
export interface Sentences<Texts extends SentenceTable> {
  readonly sentences: SentenceTable;
  /** Creates a message from a sentence name. A sentence with a plural form requires `count`. */
  readonly say: <Name extends keyof Texts & string>(
    name: Name,
    ...params: Params<Texts[Name]>
  ) => Message;
}

/**
 * Declares the sentences of a finding, a check or a fix in the file that uses them.
 *
 * @param prefix - The prefix of the message ids, such as the code of a finding.
 * @param texts - The sentences by name.
 * @returns The table by message id, which rules/messages.ts collects, and the function that creates
 *   messages.
 */
export function sentencesOf<const Texts extends SentenceTable>(
  prefix: string,
  texts: Texts
): Sentences<Texts> {
  const ids = new Map(Object.keys(texts).map(name => [name, `${prefix}.${name}`]));
  return {
    sentences: Object.fromEntries(
      Object.entries(texts).map(([name, text]) => [`${prefix}.${name}`, text])
    ),
    say: (name, ...[params]) => ({ id: ids.get(name) ?? name, params: params ?? {} }),
  };
}

/**
 * Declares sentences as `sentencesOf` does, for findings that only the command line reports. Their
 * messages carry the sentence, so that the plugin does not need it.
 */
export function carriedSentencesOf<const Texts extends SentenceTable>(
  prefix: string,
  texts: Texts
): Sentences<Texts> {
  const { sentences, say } = sentencesOf(prefix, texts);
  return {
    sentences,
    say: (name, ...params) => ({ ...say(name, ...params), english: texts[name] }),
  };
}

/**
 * Selects the English form of a sentence.
 *
 * @param count - The `count` parameter of the message. Ignored for a sentence without a plural
 *   form.
 */
export function englishForm(sentence: Sentence, count: unknown): string {
  if (typeof sentence === 'string') return sentence;
  return count === 1 ? sentence.one : sentence.other;
}
