import { readFile } from 'node:fs/promises';
import { cluster } from './clusters';
import { expect, notice, open, openStates, row, rows, test } from './test';

const STRAY = `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: stray, namespace: shop }
spec:
  parentRefs: [{ name: nobody-runs-this, namespace: infra }]
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]
`;

test.describe('A finding of two clusters', () => {
  const make = () =>
    ['east', 'west'].map(name => {
      const made = cluster(name);
      made.apply(STRAY);
      return made;
    });
  test.use({ fleet: { make } });

  test('is one row with an explanation in a panel, and disappears after the fix', async ({
    page,
    demo,
  }) => {
    await open(page, demo, '/gateway-fleet/findings?code=ParentNotFound');
    const stray = row(page, 'shop/stray');
    await expect(stray).toHaveCount(1);
    await expect(stray).toContainText('Error');
    await expect(stray.getByRole('link', { name: /in east/ })).toBeVisible();
    await expect(stray.getByRole('link', { name: /in west/ })).toBeVisible();

    // Uses the keyboard only.
    const explain = stray.getByRole('button', { name: /ParentNotFound/ });
    await explain.focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog');
    await expect(panel).toContainText('nobody-runs-this');
    await expect(panel).toContainText('.spec.parentRefs[0]');
    await expect(panel.getByRole('heading', { name: 'How to fix it' })).toBeVisible();
    await expect(page).toHaveURL(/finding=ParentNotFound/);
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(explain).toBeFocused();
    await expect(page).not.toHaveURL(/finding=/);

    await page.keyboard.press('Enter');
    await expect(panel).toBeVisible();
    await page.reload();
    await expect(panel).toContainText('nobody-runs-this');
    demo.clusters.east.delete('HTTPRoute', 'stray', 'shop');
    demo.clusters.west.delete('HTTPRoute', 'stray', 'shop');
    await expect(panel).toContainText('no longer exists');
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect(stray).toHaveCount(0);
  });
});

test.describe('Findings of the demo', () => {
  test('are filtered, grouped and exported, and the URL keeps the selection', async ({
    page,
    demo,
  }) => {
    // dr-site is unreachable, which must not hide other clusters.
    await open(page, demo, '/gateway-fleet/findings?namespace=shop');
    await expect(row(page, 'shop/flash-sale', 'NamespaceNotAllowed')).toBeVisible();
    await openStates(page);
    await expect(notice(page, 'dr-site')).toContainText('dr-site does not answer');
    await page.keyboard.press('Escape');
    await expect(row(page, 'payments/payments-api')).toHaveCount(0);
    await expect(rows(page).first()).toContainText('Error');

    const info = page.getByRole('button', { name: /^Info: [1-9]\d* \(hidden\)/ });
    await info.click();
    await expect(page).toHaveURL(/severity=error(\+|%20)warning(\+|%20)info/);
    await page.getByRole('button', { name: 'By object', exact: true }).click();
    await expect(page).toHaveURL(/group=object/);
    await expect(row(page, 'shop/flash-sale')).toHaveCount(1);
    await page.getByRole('button', { name: 'By code', exact: true }).click();
    await expect(row(page, 'NamespaceNotAllowed')).toHaveCount(1);

    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save these findings as CSV' }).click();
    const lines = (await readFile(await (await saved).path(), 'utf8')).split('\r\n');
    expect(lines[0]).toBe('cluster,severity,code,kind,namespace,name,path,message');
    expect(lines.some(line => line.startsWith('east,error,NamespaceNotAllowed,'))).toBe(true);
    expect(lines.every(line => line === '' || !line.includes(',payments,'))).toBe(true);
  });

  test('open beside the list, which stays usable, and Back closes the panel', async ({
    page,
    demo,
  }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await open(page, demo, '/c/east+west/fleet/findings?namespace=shop');
    const flashSale = row(page, 'shop/flash-sale', 'NamespaceNotAllowed');
    // Anywhere on the row but its links.
    await flashSale.getByText('Error').click();
    const panel = page.getByRole('dialog');
    await expect(panel).toContainText('The smallest change that fixes it');
    await expect(panel).toBeFocused();
    const [list, beside] = [
      await flashSale.locator('td').last().boundingBox(),
      await panel.boundingBox(),
    ];
    expect(list!.x + list!.width).toBeLessThanOrEqual(beside!.x);
    // The list under no cover: another row opens by a click, and a key goes on.
    await row(page, 'shop/newsletter').getByText('Error').click();
    await expect(panel).toContainText('web-tls');
    const title = await panel.getByRole('heading', { level: 2 }).textContent();
    await panel.focus();
    await page.keyboard.press('j');
    await expect(panel.getByText(/^\d+ of \d+$/)).toBeVisible();
    await panel.getByRole('button', { name: 'Previous finding' }).click();
    await expect(panel.getByRole('heading', { level: 2 })).toHaveText(title ?? '');
    await page.goBack();
    await expect(panel).toHaveCount(0);
    await expect(page).not.toHaveURL(/finding=/);
    await expect(flashSale).toBeVisible();
    await page.goForward();
    await expect(panel).toContainText('web-tls');
    await page.keyboard.press('Escape');
    await expect(panel).toHaveCount(0);
    await expect(row(page, 'shop/newsletter').getByRole('button').first()).toBeFocused();
  });

  test('cover the list where there is no room beside it', async ({ page, demo }) => {
    await page.setViewportSize({ width: 360, height: 800 });
    await open(page, demo, '/c/east/fleet/findings?finding=NamespaceNotAllowed');
    const panel = page.getByRole('dialog');
    await expect(panel.getByRole('heading', { name: 'What it means' })).toBeVisible();
    expect((await panel.boundingBox())!.width).toBe(360);
    await panel.getByRole('button', { name: 'Close' }).click();
    await expect(panel).toHaveCount(0);
  });

  test('are counted on the overview, which links to them', async ({ page, demo }) => {
    await open(page, demo, '/gateway-fleet/overview');
    await expect(page.getByRole('heading', { name: 'What is wrong' })).toBeVisible();
    await page.locator('main button[data-cluster="east"]').click();
    await page
      .getByRole('dialog', { name: 'east' })
      .getByRole('link', { name: /^Errors: [1-9]/ })
      .click();
    await expect(page).toHaveURL(/findings\?severity=error&cluster=east/);
    await expect(rows(page).first()).toContainText('east');
    await expect(row(page, 'Warning')).toHaveCount(0);
  });
});
