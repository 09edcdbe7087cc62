import type { Message } from './message';

/** An English sentence with `{{names}}` of its parameters; where it has a plural, `count` chooses. */
export type Sentence = string | { readonly one: string; readonly other: string };

/** Sentences by message id. */
export type SentenceTable = Readonly<Record<string, Sentence>>;

// Of several sentences one with a plural is enough to need the count.
type Params<Text extends Sentence> = [Text] extends [string]
  ? [params?: Message['params']]
  : [params: Message['params'] & { readonly count: number }];

/** The sentences of one file, and what makes messages of them. */
export interface Sentences<Texts extends SentenceTable> {
  readonly sentences: SentenceTable;
  /** Makes a message of a sentence by its name; one with a plural needs a `count`. */
  readonly say: <Name extends keyof Texts & string>(
    name: Name,
    ...params: Params<Texts[Name]>
  ) => Message;
}

/**
 * Declares the sentences of a finding, a check or a fix, where they are used.
 *
 * @param prefix - Comes before their names in message ids, such as the code of the finding.
 * @param texts - By name.
 * @returns The table by message id, which rules/messages.ts collects, and the maker of messages.
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
 * Chooses the form of a sentence in English.
 *
 * @param sentence - With or without a plural.
 * @param count - The message's number of things; ignored without a plural.
 */
export function englishForm(sentence: Sentence, count: unknown): string {
  if (typeof sentence === 'string') return sentence;
  return count === 1 ? sentence.one : sentence.other;
}
