/**
 * Remembers the last answer of a question, for several who ask it of one object after another.
 *
 * @param answer - Depends on nothing but what it is asked of, which nobody changes in place.
 * @returns The same question; asked again of the same object it gives the same answer.
 */
export function lastOf<Asked extends object, Answer>(
  answer: (asked: Asked) => Answer
): (asked: Asked) => Answer {
  let last: { readonly asked: Asked; readonly answer: Answer } | undefined;
  return asked => {
    if (last?.asked !== asked) last = { asked, answer: answer(asked) };
    return last.answer;
  };
}
