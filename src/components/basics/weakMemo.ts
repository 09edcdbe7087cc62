/**
 * Remembers a function's result for as long as its argument lives. Objects of the fleet are never
 * changed in place, so what was made of one stays right.
 *
 * @param compute - A pure function of its argument.
 * @returns The same function, which computes once an argument.
 */
export function weakMemo<Argument extends object, Result>(
  compute: (argument: Argument) => Result
): (argument: Argument) => Result {
  const results = new WeakMap<Argument, { readonly result: Result }>();
  return argument => {
    const known = results.get(argument);
    if (known !== undefined) return known.result;
    const result = compute(argument);
    results.set(argument, { result });
    return result;
  };
}
