import type { FieldPath, ObjectRef } from '../model';
import type { Message } from '../words/message';
import { englishForm } from '../words/sentences';
import { valueText } from '../words/valueText';
import { MESSAGES } from './messages';

/**
 * Converts a path of a check, which names the route by its role, to an object and a field.
 *
 * @param parentIndex - The index of the parentRef in `spec.parentRefs`.
 */
export function absolutePath(
  { object, field }: FieldPath,
  route: ObjectRef,
  parentIndex: number
): { readonly object: ObjectRef; readonly field: string } {
  if (object === 'route') return { object: route, field };
  if (object === 'parentRef') {
    return { object: route, field: `.spec.parentRefs[${parentIndex}]${field}` };
  }
  return { object, field };
}

/**
 * Translates a sentence.
 *
 * @param id - The id of the message, which is the translation key.
 * @param english - The sentence in English, in the form for `count`.
 * @param params - The values of the `{{names}}` in the sentence. `count` is a number if it
 *   has a plural, so that i18next selects the form of the sentence.
 */
export type TranslateMessage = (
  id: string,
  english: string,
  params: Readonly<Record<string, string | number>>
) => string;

const fill: TranslateMessage = (_id, english, params) =>
  // A replacement function prevents `$&` in a hostile name from acting as a pattern.
  english.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.prototype.hasOwnProperty.call(params, name) ? String(params[name]) : whole
  );

/**
 * Formats a message as a sentence.
 *
 * @param translate - Translates the sentence. The default is English.
 * @returns The sentence. A message with an unknown id returns the id.
 */
export function formatMessage({ id, params }: Message, translate: TranslateMessage = fill): string {
  const sentence = MESSAGES[id] ?? id;
  const { count } = params;
  const texts: Record<string, string | number> = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, valueText(value)])
  );
  if (typeof sentence !== 'string' && typeof count === 'number') texts.count = count;
  return translate(id, englishForm(sentence, count), texts);
}
