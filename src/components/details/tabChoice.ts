const PARAMETER = 'tab';

/**
 * Finds the tab that the URL names.
 *
 * @param search - The URL's query.
 * @returns The first tab if the URL names none or an unknown one.
 */
export function activeTab<Tab extends { readonly id: string }>(
  tabs: readonly Tab[],
  search: string
): Tab | undefined {
  const wanted = new URLSearchParams(search).get(PARAMETER);
  return tabs.find(tab => tab.id === wanted) ?? tabs[0];
}

/**
 * Sets the tab in a query.
 *
 * @param search - The URL's query; its other parameters stay.
 */
export function tabSearch(search: string, id: string): string {
  const parameters = new URLSearchParams(search);
  parameters.set(PARAMETER, id);
  return `?${parameters.toString()}`;
}
