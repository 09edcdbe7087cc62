/**
 * Marks an English sentence for the extraction of translations. It is translated where it is shown.
 *
 * @param sentence - With `{{names}}` of its parameters.
 * @returns The same sentence.
 */
export function t<Sentence extends string>(sentence: Sentence): Sentence {
  return sentence;
}
