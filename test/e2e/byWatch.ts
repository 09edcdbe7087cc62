import { expect, type Page, type Request } from '@playwright/test';

/**
 * Makes a change and waits until the page shows it. Fails if the page has listed the changed kind
 * meanwhile. This proves that the change arrived by watch, however slow the machine is.
 *
 * @param page - Shows objects of the kind, so it has already listed them.
 * @param changed - The cluster and the plural of the kind.
 * @param change - Makes the change and expects its result.
 */
export async function byWatch(
  page: Page,
  { cluster, plural }: { readonly cluster: string; readonly plural: string },
  change: () => Promise<void>
): Promise<void> {
  const lists: string[] = [];
  const note = (request: Request) => {
    const { pathname } = new URL(request.url());
    const isList = pathname.includes(`/clusters/${cluster}/`) && pathname.endsWith(`/${plural}`);
    if (isList && request.method() === 'GET') lists.push(pathname);
  };
  page.on('request', note);
  await change();
  page.off('request', note);
  expect(lists, `Lists of ${plural} during the change`).toEqual([]);
}
