/**
 * Caches a function's result for the lifetime of its argument. This is safe because objects of the
 * fleet are never changed in place.
 *
 * @param compute - A pure function of its argument.
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
