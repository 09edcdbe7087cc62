/**
 * The query of the ungrouped list, filtered by one code.
 *
 * @param search - The query of the list by code; its other filters stay.
 */
export function listSearch(search: string, code: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set('code', code);
  // The ungrouped list can have fewer pages than the current page number.
  ['group', 'p'].forEach(name => parameters.delete(name));
  return `?${parameters.toString()}`;
}
