/**
 * Caches the last answer of a function that several callers use for one object after another.
 *
 * @param answer - The function. Its result must depend only on its argument, which must be
 *   immutable.
 * @returns The cached function. Consecutive calls with the same object return the same answer.
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
