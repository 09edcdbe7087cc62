import type { Page } from '@playwright/test';
import { expect } from '../e2e/page';
import { applyButton, checkButton, reviewDialog } from '../e2e/reviewPage';
import { test } from './backend';
import { denyPolicy } from './denyPolicy';
import type { Fleet } from './fleet';
import { nameOf } from './kubeObject';

const apiVersion = 'gateway.networking.k8s.io/v1';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ fleet }) => {
  const { current } = fleet.clusters;
  await current.apply([
    ...['shop', 'infra'].map(name => ({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name },
    })),
    {
      apiVersion,
      kind: 'GatewayClass',
      metadata: { name: 'review-class' },
      spec: { controllerName: 'example.com/gateway-controller' },
    },
    {
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { namespace: 'shop', name: 'web' },
      spec: { ports: [{ port: 80 }] },
    },
  ]);
});

function gateway(name: string) {
  return {
    apiVersion,
    kind: 'Gateway',
    metadata: { namespace: 'infra', name },
    spec: {
      gatewayClassName: 'review-class',
      listeners: [{ name: 'http', port: 80, protocol: 'HTTP' }],
    },
  };
}

/** A Gateway whose listener refuses a route, and that route. Both have the name. */
async function applyRefused({ clusters }: Fleet, name: string): Promise<void> {
  const route = {
    apiVersion,
    kind: 'HTTPRoute',
    metadata: { namespace: 'shop', name },
    spec: {
      parentRefs: [{ namespace: 'infra', name }],
      hostnames: [`${name}.example.com`],
      rules: [{ backendRefs: [{ name: 'web', port: 80 }] }],
    },
  };
  await clusters.current.apply([gateway(name), route]);
}

interface Allowing {
  readonly metadata: { readonly labels?: Readonly<Record<string, string>> };
  readonly spec: { readonly listeners: ReadonlyArray<{ readonly allowedRoutes?: object }> };
}

async function listenerOf({ clusters }: Fleet, name: string) {
  const found = (await clusters.current.get(nameOf(gateway(name)))) as unknown as Allowing;
  return { labels: found.metadata.labels, allowed: found.spec.listeners[0]?.allowedRoutes };
}

async function review(page: Page, cluster: string, name: string): Promise<void> {
  await page.goto(`/c/${cluster}/fleet/httproutes/shop/${name}`);
  await page.locator('main').getByRole('button', { name: 'Review', exact: true }).first().click();
  await expect(reviewDialog(page).getByText('The diff as text')).toBeVisible();
}

test('an admin applies a fix, and undoes it', async ({ page, fleet }) => {
  await applyRefused(fleet, 'applied');
  const before = await listenerOf(fleet, 'applied');
  await review(page, 'current', 'applied');
  await checkButton(page).click();
  await expect(reviewDialog(page)).toContainText('The server accepts the change.');
  expect(await listenerOf(fleet, 'applied')).toEqual(before);
  await applyButton(page).click();
  await expect(reviewDialog(page)).toContainText('is made.');
  expect(JSON.stringify(await listenerOf(fleet, 'applied'))).toContain('Selector');
  await reviewDialog(page).getByRole('button', { name: 'Undo' }).click();
  await expect(reviewDialog(page)).toContainText('is undone.');
  expect(await listenerOf(fleet, 'applied')).toEqual(before);
});

test('a team that may only read gets the text to hand on', async ({ page, fleet }) => {
  await applyRefused(fleet, 'handed');
  await review(page, 'current-team', 'handed');
  await expect(reviewDialog(page)).toContainText(
    'You have no permission to patch Gateway infra/handed'
  );
  await expect(applyButton(page)).toHaveCount(0);
  await expect(reviewDialog(page).getByRole('region', { name: 'Command' })).toContainText(
    'kubectl patch gateways.gateway.networking.k8s.io handed --namespace infra'
  );
});

test('a conflict between the check and Apply loses nothing', async ({ page, fleet }) => {
  await applyRefused(fleet, 'contested');
  await review(page, 'current', 'contested');
  await checkButton(page).click();
  await expect(reviewDialog(page)).toContainText('The server accepts the change.');
  const theirs = { metadata: { labels: { theirs: 'yes' } } };
  await fleet.clusters.current.patch(nameOf(gateway('contested')), theirs);
  const before = await listenerOf(fleet, 'contested');
  await applyButton(page).click();
  await expect(reviewDialog(page)).toContainText(
    'Somebody changed Gateway infra/contested during the review. Nothing is written.'
  );
  expect(await listenerOf(fleet, 'contested')).toEqual(before);
  await checkButton(page).click();
  await applyButton(page).click();
  await expect(reviewDialog(page)).toContainText('is made.');
  const after = await listenerOf(fleet, 'contested');
  expect(after.labels).toEqual({ theirs: 'yes' });
  expect(JSON.stringify(after.allowed)).toContain('Selector');
});

test("an admission refusal shows the server's own message", async ({ page, fleet }) => {
  const { current } = fleet.clusters;
  await applyRefused(fleet, 'guarded');
  const message = 'ask the edge team before you open a listener';
  const denied = { operation: 'UPDATE', resource: 'gateways', name: 'guarded', message } as const;
  await current.apply(denyPolicy(denied));
  const before = await listenerOf(fleet, 'guarded');
  await review(page, 'current', 'guarded');
  // The server takes a moment until it follows a new policy.
  await expect(async () => {
    await checkButton(page).click();
    await expect(reviewDialog(page)).toContainText(message, { timeout: 5_000 });
  }).toPass();
  await expect(applyButton(page)).toBeDisabled();
  expect(await listenerOf(fleet, 'guarded')).toEqual(before);
});
