/** The query parameter that holds the chosen tab. */
const PARAMETER = 'tab';

/**
 * Finds the tab that a URL asks for.
 *
 * @param tabs - The tabs of the page.
 * @param search - The URL's query.
 * @returns The tab; the first where the URL names none or one that is not there.
 */
export function activeTab<Tab extends { readonly id: string }>(
  tabs: readonly Tab[],
  search: string
): Tab | undefined {
  const wanted = new URLSearchParams(search).get(PARAMETER);
  return tabs.find(tab => tab.id === wanted) ?? tabs[0];
}

/**
 * Puts the choice of a tab into a query.
 *
 * @param search - The URL's query; what else it holds stays.
 * @param id - The tab.
 * @returns The new query.
 */
export function tabSearch(search: string, id: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set(PARAMETER, id);
  return `?${parameters.toString()}`;
}
