import { CURL_OPTIONS, type CurlEffect } from './curlOptions';

/** The words of a curl command, sorted. */
export interface CurlWords {
  /** The options with an effect, in their order. The value is `''` if the option takes none. */
  readonly options: ReadonlyArray<readonly [effect: CurlEffect, value: string]>;
  /** The words that are no options. */
  readonly others: readonly string[];
  /** The options that are not known. */
  readonly unknown: readonly string[];
}

/**
 * Sorts the words that follow `curl`. The value of a short option may follow without a space, and
 * short options without a value may stand together.
 */
export function sortCurlWords(words: readonly string[]): CurlWords {
  const options: Array<readonly [CurlEffect, string]> = [];
  const others: string[] = [];
  const unknown: string[] = [];
  let at = 0;
  const take = (name: string, attached: string | undefined): boolean => {
    const option = CURL_OPTIONS.get(name);
    if (option === undefined) unknown.push(name);
    else if (!option.takesValue) options.push([option.effect, '']);
    else if (attached !== undefined && attached !== '') options.push([option.effect, attached]);
    else {
      at += 1;
      options.push([option.effect, words[at] ?? '']);
    }
    return option !== undefined && !option.takesValue;
  };
  for (; at < words.length; at += 1) {
    const word = words[at];
    if (word === '--') {
      others.push(...words.slice(at + 1));
      break;
    }
    if (word.startsWith('--')) take(word, undefined);
    else if (!word.startsWith('-') || word === '-') others.push(word);
    else {
      let letter = 1;
      while (letter < word.length && take(`-${word[letter]}`, word.slice(letter + 1))) letter += 1;
    }
  }
  return { options, others, unknown };
}
