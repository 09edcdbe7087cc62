import type { Locator, Page } from '@playwright/test';
import { allRead, expect } from './page';

/** The picture. */
export function picture(page: Page): Locator {
  return page.getByTestId('topology');
}

/** The node of an object, such as `HTTPRoute shop/web`; a backend is `backend /Service shop/web`. */
export function node(page: Page, cluster: string, key: string): Locator {
  return picture(page).locator(`[data-node="${cluster}|${key}"]`);
}

/** The lines between two nodes, by parts of their ids. */
export function line(page: Page, from: string, to: string): Locator {
  return picture(page).locator(`g[data-edge*="${from}"][data-edge*=">${to}"] path.gf-edge`);
}

/** Waits until the picture has every cluster that answers. */
export async function drawn(page: Page): Promise<void> {
  await expect(picture(page).locator('.gf-node').first()).toBeVisible();
  await expect(picture(page)).toHaveAttribute('aria-busy', 'false');
  await allRead(page);
}

/** The place of every node on the page, by its id. */
export async function places(page: Page): Promise<Record<string, string>> {
  return picture(page)
    .locator('.gf-node')
    .evaluateAll(nodes =>
      Object.fromEntries(
        nodes.map(item => [
          item.getAttribute('data-node') ?? '',
          `${(item as HTMLElement).style.left} ${(item as HTMLElement).style.top}`,
        ])
      )
    );
}
