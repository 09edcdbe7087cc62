// A hostile input can have any number of different keys.
const MOST = 10_000;

/**
 * Remembers the answers of a function that is asked for the same few texts thousands of times.
 *
 * @param compute - Its answer depends on the text alone. Callers do not change it.
 */
export function remembered<Answer>(compute: (key: string) => Answer): (key: string) => Answer {
  const answers = new Map<string, Answer>();
  return key => {
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = compute(key);
    if (answers.size < MOST) answers.set(key, answer);
    return answer;
  };
}
