/**
 * The query of the list that has the findings of one code, one by one.
 *
 * @param search - The query of the list by code; its other filters stay.
 * @returns The new query.
 */
export function listSearch(search: string, code: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set('code', code);
  // The other list has fewer pages than the page may have been.
  ['group', 'p'].forEach(name => parameters.delete(name));
  return `?${parameters.toString()}`;
}
