import { expect, type Page, type Request } from '@playwright/test';

/**
 * Makes a change and waits for it on the page, and fails where the page has read a list of the
 * changed kind meanwhile. So the change came by the watch, however slow the machine is.
 *
 * @param page - Shows objects of the kind, so that it has listed them before.
 * @param changed - The cluster and the plural of the kind.
 * @param change - Makes the change and expects what follows from it.
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
  expect(lists, `Lists of ${plural} while the change was on its way`).toEqual([]);
}
