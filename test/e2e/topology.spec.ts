import { readFile } from 'node:fs/promises';
import { byWatch } from './byWatch';
import { applyReview, reviewDialog } from './reviewPage';
import { expect, open, row, test } from './test';
import { drawn, isShown, line, node, pickNode, picture, places, scrolled } from './topologyPage';

const FLEET = '/c/east+west/fleet/topology';
const FLASH_SALE = 'HTTPRoute shop/flash-sale';

test.describe('The Topology tab of a route', () => {
  const TAB = '/c/east+west/fleet/httproutes/shop/flash-sale?tab=topology';

  test('shows the refused line with its reason, and the route of the same name in its own lane', async ({
    page,
    demo,
  }) => {
    await open(page, demo, TAB);
    await drawn(page);
    await expect(node(page, 'east', FLASH_SALE)).toBeVisible();
    await expect(node(page, 'west', FLASH_SALE)).toBeVisible();
    const refused = line(page, 'east|Gateway infra/public#http', `east|${FLASH_SALE}`);
    await expect(refused).toHaveClass(/refused/);
    await expect(refused).toHaveAttribute('stroke-dasharray', /\d/);
    await expect(picture(page).getByText('Namespace not allowed').first()).toBeVisible();
    await expect(node(page, 'east', 'backend /Service shop/storefront')).toContainText('ready');
  });

  test('turns the line green by watch, and moves no node', async ({ page, demo }) => {
    await open(page, demo, TAB);
    await drawn(page);
    const refused = line(page, 'east|Gateway infra/public#http', `east|${FLASH_SALE}`);
    await expect(refused).toHaveClass(/refused/);
    const before = await places(page);
    const { east } = demo.clusters;
    const gateway = east.get('Gateway', 'public', 'infra') as unknown as {
      spec: { listeners: Array<Record<string, unknown>> };
    };
    const [http, ...others] = gateway.spec.listeners;
    const opened = { ...http, allowedRoutes: { namespaces: { from: 'All' } } };
    await byWatch(page, { cluster: 'east', plural: 'gateways' }, async () => {
      east.apply({
        ...gateway,
        spec: { ...gateway.spec, listeners: [opened, ...others] },
      } as never);
      await expect(refused).toHaveClass(/attachment/);
    });
    expect(await places(page)).toEqual(before);
  });
});

test('The Topology tab of a Gateway shows all routes that name it', async ({ page, demo }) => {
  await open(page, demo, '/c/east/fleet/gateways/infra/public?tab=topology');
  await drawn(page);
  await expect(node(page, 'east', 'Gateway infra/public')).toBeVisible();
  await expect(node(page, 'east', 'GatewayClass /envoy-public')).toBeVisible();
  // A parentRef selects a listener that does not exist, so the listener is drawn as missing.
  await expect(node(page, 'east', 'Gateway infra/public')).toContainText(
    'No listener named web-tls'
  );
  await expect(node(page, 'east', 'Gateway infra/internal')).toHaveCount(0);
});

test('The Topology tab of a GatewayClass shows its Gateways', async ({ page, demo }) => {
  await open(page, demo, '/c/east/fleet/gatewayclasses/envoy-internal?tab=topology');
  await drawn(page);
  await expect(node(page, 'east', 'Gateway infra/internal')).toBeVisible();
  await expect(node(page, 'east', 'Gateway infra/public')).toHaveCount(0);
});

test.describe('The first look at the Topology page', () => {
  test('shows the worst part with its Gateway, readable, and dead clusters last', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/gateway-fleet/topology');
    await drawn(page);
    await expect(picture(page).locator('[data-lane-name="dr-site"]')).toContainText(
      'Does not answer'
    );
    await expect.poll(() => isShown(page, node(page, 'east', 'Gateway infra/public'))).toBe(true);
    const bad = node(page, 'east', 'TLSRoute data/kafka');
    await expect(bad).toHaveClass(/problem/);
    expect(await isShown(page, bad)).toBe(true);
    const sizes = await picture(page).evaluate(element => {
      const { transform } = element.querySelector<HTMLElement>('.gf-world')!.style;
      const zoom = Number(/scale\(([\d.]+)/.exec(transform)?.[1]);
      const texts = [...element.querySelectorAll('.gf-name, .gf-kind, .gf-row, .gf-caption')];
      return texts.map(text => parseFloat(getComputedStyle(text).fontSize) * zoom);
    });
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    const lanes = await picture(page)
      .locator('[data-lane]')
      .evaluateAll(all =>
        all.map(lane => [lane.getAttribute('data-lane'), (lane as HTMLElement).offsetHeight])
      );
    const dead = lanes.slice(-2);
    expect(dead.map(([cluster]) => cluster)).toEqual(['dr-site', 'edge']);
    dead.forEach(([, height]) => expect(height).toBeLessThan(50));
  });
});

test.describe('The Topology page', () => {
  test('draws objects that do not exist', async ({ page, demo }) => {
    await open(
      page,
      demo,
      `${FLEET}?problems=only&cluster=east&focus=node:east|GatewayClass /envoy-publc`
    );
    await drawn(page);
    const ghost = node(page, 'east', 'GatewayClass /envoy-publc');
    await expect(ghost).toHaveClass(/missing/);
    await expect(ghost).toContainText('Does not exist');
  });

  test('highlights exactly the way of a selection, explains it, and Escape clears it', async ({
    page,
    demo,
  }) => {
    await open(page, demo, `${FLEET}?gateway=infra%2Fpublic&cluster=east&problems=only`);
    await drawn(page);
    await pickNode(page, node(page, 'east', FLASH_SALE));
    const panel = page.getByRole('complementary', { name: 'Selection' });
    await expect(panel).toContainText(
      'from namespace infra only (allowedRoutes.namespaces.from: Same)'
    );
    await expect(panel.getByRole('link', { name: 'flash-sale', exact: true })).toHaveAttribute(
      'href',
      /httproutes\/shop\/flash-sale/
    );
    await expect(panel.getByRole('group', { name: 'NamespaceNotAllowed' })).toBeVisible();
    await expect(node(page, 'east', FLASH_SALE)).not.toHaveClass(/dim/);
    await expect(node(page, 'east', 'HTTPRoute shop/newsletter')).toHaveClass(/dim/);
    await expect(line(page, 'east|Gateway infra/public#http', `east|${FLASH_SALE}`)).toHaveClass(
      /lit/
    );
    await expect(page).toHaveURL(/focus=node/);
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(picture(page).locator('.dim')).toHaveCount(0);
  });

  test('leads from the panel to the review of a fix, and stays where it was', async ({
    page,
    demo,
  }) => {
    await open(page, demo, `${FLEET}?gateway=infra%2Fpublic&cluster=east&problems=only`);
    await drawn(page);
    await pickNode(page, node(page, 'east', FLASH_SALE));
    const panel = page.getByRole('complementary', { name: 'Selection' });
    const finding = panel.getByRole('group', { name: 'NamespaceNotAllowed' });
    await finding.getByRole('button', { name: 'Review', exact: true }).first().click();
    await expect(reviewDialog(page)).toContainText('in cluster east');
    await applyReview(page);
    await expect(finding).toHaveCount(0);
    await expect(panel).toContainText('flash-sale');
  });

  test('shows a picked box beside the panel', async ({ page, demo }) => {
    await open(page, demo, FLEET);
    await drawn(page);
    const backend = node(page, 'east', 'backend /Service shop/recommendations-v2');
    await pickNode(page, backend);
    await expect(page.getByRole('complementary', { name: 'Selection' })).toBeVisible();
    await expect.poll(() => isShown(page, backend)).toBe(true);
    expect(await scrolled(page)).toBe(0);
  });

  test('brings the box with the focus into view, and never scrolls', async ({ page, demo }) => {
    await open(page, demo, FLEET);
    await drawn(page);
    await page.getByRole('button', { name: 'Table' }).focus();
    const focused = picture(page).locator('.gf-node:focus');
    // A part of the boxes that are drawn is outside of the view.
    await page.keyboard.press('Tab');
    await expect(focused).toHaveCount(1);
    await expect.poll(() => isShown(page, focused)).toBe(true);
    for (const key of ['ArrowRight', ...Array<string>(12).fill('ArrowDown')]) {
      await page.keyboard.press(key);
      await expect.poll(() => isShown(page, focused)).toBe(true);
    }
    expect(await scrolled(page)).toBe(0);
    const outside = picture(page).locator('.gf-node').last();
    await outside.evaluate(element => (element as HTMLElement).focus());
    await expect.poll(() => isShown(page, focused)).toBe(true);
    expect(
      await picture(page).evaluate(({ scrollTop, scrollLeft }) => [scrollTop, scrollLeft])
    ).toEqual([0, 0]);
  });

  test('can be used by keyboard, along the lines', async ({ page, demo }) => {
    await open(page, demo, '/c/east/fleet/httproutes/shop/flash-sale?tab=topology');
    await drawn(page);
    await node(page, 'east', FLASH_SALE).focus();
    await page.keyboard.press('ArrowLeft');
    await expect(node(page, 'east', 'Gateway infra/public')).toBeFocused();
    await page.keyboard.press('ArrowLeft');
    await expect(node(page, 'east', 'GatewayClass /envoy-public')).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect(node(page, 'east', 'backend /Service shop/storefront')).toBeFocused();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: 'Selection' });
    await expect(panel).toContainText('storefront');
    await expect(panel).toContainText('ready');
  });

  test('highlights the ways of a hostname, and names the clusters without one', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/c/east+west+staging/fleet/topology');
    await drawn(page);
    await page.getByLabel('Highlight a URL or host').fill('pay.example.com');
    await expect(page).toHaveURL(/hostname=pay\.example\.com/);
    await expect(page.getByText('No route for this hostname in staging.')).toBeVisible();
    await expect(picture(page).locator('.gf-edge.lit').first()).toBeVisible();
    const lit = node(page, 'east', 'Gateway infra/public');
    await expect(lit).toBeInViewport();
    await expect(lit).not.toHaveClass(/dim/);
  });

  test('lights the way of the request of a URL in every lane, and leads to its trace', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/c/east+west+staging/fleet/topology');
    await drawn(page);
    await page.getByLabel('Highlight a URL or host').fill('https://shop.example.com/cart');
    await expect(page.getByText(/^east, west: shop\/cart:8080 answers/)).toBeVisible();
    await expect(page.getByText(/staging: /).first()).toBeVisible();
    await page.getByLabel('Highlighted ways only').check();
    for (const cluster of ['east', 'west']) {
      await expect(node(page, cluster, 'HTTPRoute shop/cart')).not.toHaveClass(/dim/);
      await expect(node(page, cluster, 'backend /Service shop/cart')).not.toHaveClass(/dim/);
    }
    await page.getByRole('link', { name: 'See each step' }).click();
    await expect(page).toHaveURL(/fleet\/trace\?url=https%3A%2F%2Fshop\.example\.com%2Fcart/);
  });

  test('opens a fold by a click, and folds it again', async ({ page, demo }) => {
    await open(page, demo, FLEET);
    await drawn(page);
    const fold = picture(page).locator('.gf-node.fold', { hasText: 'routes' }).first();
    const id = await fold.getAttribute('data-node');
    await fold.focus();
    await fold.press('Enter');
    await expect(picture(page).locator(`[data-node="${id}"]`)).toHaveCount(0);
    // Focus moves to a member of the fold.
    await expect(picture(page).locator('.gf-node:focus')).toContainText('Route');
    await page.getByRole('button', { name: 'Collapse groups' }).click();
    await expect(picture(page).locator(`[data-node="${id}"]`)).toBeVisible();
  });

  test('shows the same as a table, which replaces the picture in a narrow window', async ({
    page,
    demo,
  }) => {
    await open(page, demo, FLEET);
    await drawn(page);
    await page.getByRole('button', { name: 'Table' }).click();
    await expect(page).toHaveURL(/show=table/);
    await expect(row(page, 'flash-sale', 'Refused').first()).toContainText(
      'from namespace infra only'
    );
    await expect(
      row(page, 'flash-sale', 'Refused').first().getByRole('link', { name: 'flash-sale' })
    ).toHaveAttribute('href', /httproutes\/shop\/flash-sale/);
    await page.goto(`${demo.url}${FLEET}`);
    await drawn(page);
    await page.setViewportSize({ width: 800, height: 900 });
    await expect(row(page, 'flash-sale', 'Refused').first()).toBeVisible();
    await expect(picture(page)).toHaveCount(0);
  });

  test('saves the view as a self-contained SVG file', async ({ page, demo }) => {
    await open(page, demo, '/c/east/fleet/httproutes/shop/flash-sale?tab=topology');
    await drawn(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the view as SVG' }).click();
    const text = await readFile((await (await download).path()) ?? '', 'utf8');
    expect(text).toContain('flash-sale');
    expect(text).toContain('Namespace not allowed');
    expect(text).not.toContain('dim"');
    await node(page, 'east', FLASH_SALE).click();
    await expect(node(page, 'east', FLASH_SALE)).toHaveClass(/picked/);
    const later = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the view as SVG' }).click();
    const lit = await readFile((await (await later).path()) ?? '', 'utf8');
    expect(lit).toContain('class="lit"');
    expect(text).toMatch(/prefers-color-scheme: ?dark/);
    expect(text).not.toMatch(/(href|src)=|url\(/);
  });
});

test('A picked route that is deleted is named as gone, and the picture is not dimmed', async ({
  page,
  demo,
}) => {
  await open(page, demo, `${FLEET}?gateway=infra%2Fpublic&cluster=east&problems=only`);
  await drawn(page);
  await pickNode(page, node(page, 'east', FLASH_SALE));
  const panel = page.getByRole('complementary', { name: 'Selection' });
  await expect(panel.getByRole('link', { name: 'flash-sale', exact: true })).toBeVisible();
  await expect(node(page, 'east', 'HTTPRoute shop/newsletter')).toHaveClass(/dim/);
  demo.clusters.east.delete('HTTPRoute', 'flash-sale', 'shop');
  await expect(panel).toContainText('HTTPRoute shop/flash-sale no longer exists in east.');
  await expect(node(page, 'east', 'HTTPRoute shop/newsletter')).toBeVisible();
  await expect(picture(page).locator('.dim')).toHaveCount(0);
});

test('A cluster that becomes unreachable keeps its lane, in gray', async ({ page, demo }) => {
  await open(page, demo, '/c/east+west/fleet/httproutes/shop/flash-sale?tab=topology');
  await drawn(page);
  await expect(node(page, 'west', FLASH_SALE)).toBeVisible();
  demo.clusters.west.setFault({ kind: 'refused' });
  await expect(picture(page).locator('[data-lane="west"]')).toHaveClass(/stale/);
  await expect(node(page, 'west', FLASH_SALE)).toHaveClass(/stale/);
  await expect(node(page, 'east', FLASH_SALE)).not.toHaveClass(/stale/);
});
