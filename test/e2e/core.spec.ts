import { expect, open, row, test } from './test';

// Headlamp's own pages must work with the plugin; `test` fails on errors in the console.
test.describe('With the plugin installed', () => {
  // Headlamp's Map logs these with or without the plugin.
  test.use({
    allowedLogs: {
      lines: [
        /^The pseudo class ":first-child" is potentially unsafe/,
        /^Please use `getNodesBounds` from `useReactFlow`/,
      ],
    },
  });

  test("Headlamp's own Map shows its nodes", async ({ page, demo }) => {
    await open(page, demo, '/c/east/map');
    const nodes = page.locator('main .react-flow__node');
    await expect(nodes.first()).toBeVisible();
    expect(await nodes.count()).toBeGreaterThan(1);
  });

  test("Headlamp's own lists show Gateways and HTTPRoutes, and link to its own pages", async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/c/east/gateways');
    const gateway = row(page, 'public', 'infra').getByRole('link', { name: 'public', exact: true });
    await expect(gateway).toHaveAttribute('href', /^\/c\/east\/gateways\/infra\/public/);
    await open(page, demo, '/c/east/httproutes');
    const route = row(page, 'flash-sale', 'shop').getByRole('link', { name: 'flash-sale' });
    await expect(route).toHaveAttribute('href', /^\/c\/east\/httproutes\/shop\/flash-sale/);
  });
});
