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

// A sentence is formatted thousands of times. Every second part is the name of a parameter.
const PARTS = new Map<string, readonly string[]>();

function partsOf(english: string): readonly string[] {
  let parts = PARTS.get(english);
  if (parts === undefined) PARTS.set(english, (parts = english.split(/\{\{(\w+)\}\}/)));
  return parts;
}

function fill(english: string, params: Message['params']): string {
  const parts = partsOf(english);
  let filled = parts[0] as string;
  for (let at = 1; at < parts.length; at += 2) {
    const name = parts[at] as string;
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    filled += value === undefined ? `{{${name}}}` : valueText(value);
    filled += parts[at + 1];
  }
  return filled;
}

/**
 * Formats a message as a sentence.
 *
 * @param translate - Translates the sentence. The default is English.
 * @returns The sentence. A message with an unknown id returns the id.
 */
export function formatMessage(
  { id, params, english }: Message,
  translate?: TranslateMessage
): string {
  const sentence = english ?? MESSAGES[id] ?? id;
  const { count } = params;
  if (translate === undefined) return fill(englishForm(sentence, count), params);
  const texts: Record<string, string | number> = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, valueText(value)])
  );
  if (typeof sentence !== 'string' && typeof count === 'number') texts.count = count;
  return translate(id, englishForm(sentence, count), texts);
}
