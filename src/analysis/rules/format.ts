import type { FieldPath, ObjectRef } from '../model';
import type { Message } from '../words/message';
import { englishForm } from '../words/sentences';
import { valueText } from '../words/valueText';
import { MESSAGES } from './messages';

/**
 * Completes a path that names the route by its role.
 *
 * @param path - As a check gives it.
 * @param route - The route that was checked.
 * @param parentIndex - The place of the parentRef in its `spec.parentRefs`.
 * @returns The object and the field below it.
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
 * Writes a sentence in some language.
 *
 * @param id - Of the message; translations have it as their key.
 * @param english - The sentence in English, in the form for `count`.
 * @param params - What the sentence's `{{names}}` stand for. `count` is a number where the sentence
 *   has a plural, which makes i18next choose the form.
 */
export type TranslateMessage = (
  id: string,
  english: string,
  params: Readonly<Record<string, string | number>>
) => string;

const fill: TranslateMessage = (_id, english, params) =>
  // A replacement function, since `$&` in a hostile name is no pattern.
  english.replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    Object.prototype.hasOwnProperty.call(params, name) ? String(params[name]) : whole
  );

/**
 * Writes a message.
 *
 * @param message - The message.
 * @param translate - Puts it into another language; English without it.
 * @returns The sentence. A message whose id is not known reads as its id.
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
