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

/** Whether the picture shows an element as a whole. */
export async function isShown(page: Page, element: Locator): Promise<boolean> {
  const [inner, outer] = [await element.boundingBox(), await picture(page).boundingBox()];
  if (inner === null || outer === null) return false;
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Brings a node into view by giving it the focus, then clicks it. */
export async function pickNode(page: Page, element: Locator): Promise<void> {
  await element.focus();
  await expect.poll(() => isShown(page, element)).toBe(true);
  await element.click();
}

/** How far the browser has scrolled the picture and the parts of the page around it. */
export async function scrolled(page: Page): Promise<number> {
  return picture(page).evaluate(element => {
    let sum = 0;
    for (let at: Element | null = element; at !== null; at = at.parentElement) {
      sum += Math.abs(at.scrollTop) + Math.abs(at.scrollLeft);
    }
    return sum;
  });
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
