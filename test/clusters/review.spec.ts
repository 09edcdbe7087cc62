import type { Page } from '@playwright/test';
import type { RunningServer } from '../../demo/server/startServer';
import { expect, watchForProblems } from '../e2e/page';
import { test } from './backend';
import { type Fleet, startFleet } from './fleet';
import { nameOf } from './kubeObject';

const apiVersion = 'gateway.networking.k8s.io/v1';

let fleet: Fleet;
let server: RunningServer;

test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ startBackend }) => {
  test.setTimeout(40 * 60_000);
  fleet = await startFleet();
  server = await startBackend(fleet.kubeconfigPath);
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

test.afterAll(async () => {
  await server?.close();
  await fleet?.close();
});

let problems: string[] = [];
test.beforeEach(({ page }) => {
  problems = watchForProblems(page, server.url);
});
test.afterEach(() => expect(problems).toEqual([]));

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
async function applyRefused(name: string): Promise<void> {
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
  await fleet.clusters.current.apply([gateway(name), route]);
}

interface Allowing {
  readonly metadata: { readonly labels?: Readonly<Record<string, string>> };
  readonly spec: { readonly listeners: ReadonlyArray<{ readonly allowedRoutes?: object }> };
}

async function listenerOf(name: string) {
  const found = (await fleet.clusters.current.get(nameOf(gateway(name)))) as unknown as Allowing;
  return { labels: found.metadata.labels, allowed: found.spec.listeners[0]?.allowedRoutes };
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Review the fix' });
const check = (page: Page) => dialog(page).getByRole('button', { name: 'Check with the server' });
const apply = (page: Page) => dialog(page).getByRole('button', { name: 'Apply', exact: true });

async function review(page: Page, cluster: string, name: string): Promise<void> {
  await page.goto(`${server.url}/c/${cluster}/fleet/httproutes/shop/${name}`);
  await page.locator('main').getByRole('button', { name: 'Review', exact: true }).first().click();
  await expect(dialog(page).getByText('The diff as text')).toBeVisible();
}

test('an admin applies a fix, and undoes it', async ({ page }) => {
  await applyRefused('applied');
  const before = await listenerOf('applied');
  await review(page, 'current', 'applied');
  await check(page).click();
  await expect(dialog(page)).toContainText('The server accepts the change.');
  expect(await listenerOf('applied')).toEqual(before);
  await apply(page).click();
  await expect(dialog(page)).toContainText('is made.');
  expect(JSON.stringify(await listenerOf('applied'))).toContain('Selector');
  await dialog(page).getByRole('button', { name: 'Undo' }).click();
  await expect(dialog(page)).toContainText('is undone.');
  expect(await listenerOf('applied')).toEqual(before);
});

test('a team that may only read gets the text to hand on', async ({ page }) => {
  await applyRefused('handed');
  await review(page, 'current-team', 'handed');
  await expect(dialog(page)).toContainText('You have no permission to patch Gateway infra/handed');
  await expect(apply(page)).toHaveCount(0);
  await expect(dialog(page).getByRole('region', { name: 'Command' })).toContainText(
    'kubectl patch gateways.gateway.networking.k8s.io handed --namespace infra'
  );
});

test('a conflict between the check and Apply loses nothing', async ({ page }) => {
  await applyRefused('contested');
  await review(page, 'current', 'contested');
  await check(page).click();
  await expect(dialog(page)).toContainText('The server accepts the change.');
  const theirs = { metadata: { labels: { theirs: 'yes' } } };
  await fleet.clusters.current.patch(nameOf(gateway('contested')), theirs);
  const before = await listenerOf('contested');
  await apply(page).click();
  await expect(dialog(page)).toContainText(
    'Somebody changed Gateway infra/contested during the review. Nothing is written.'
  );
  expect(await listenerOf('contested')).toEqual(before);
  await check(page).click();
  await apply(page).click();
  await expect(dialog(page)).toContainText('is made.');
  const after = await listenerOf('contested');
  expect(after.labels).toEqual({ theirs: 'yes' });
  expect(JSON.stringify(after.allowed)).toContain('Selector');
});

test("an admission refusal shows the server's own message", async ({ page }) => {
  const { current } = fleet.clusters;
  await applyRefused('guarded');
  const message = 'ask the edge team before you open a listener';
  await current.apply([
    {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicy',
      metadata: { name: 'guarded-gateways' },
      spec: {
        matchConstraints: {
          resourceRules: [
            {
              apiGroups: ['gateway.networking.k8s.io'],
              apiVersions: ['*'],
              operations: ['UPDATE'],
              resources: ['gateways'],
            },
          ],
        },
        validations: [{ expression: "object.metadata.name != 'guarded'", message }],
      },
    },
    {
      apiVersion: 'admissionregistration.k8s.io/v1',
      kind: 'ValidatingAdmissionPolicyBinding',
      metadata: { name: 'guarded-gateways' },
      spec: { policyName: 'guarded-gateways', validationActions: ['Deny'] },
    },
  ]);
  const before = await listenerOf('guarded');
  await review(page, 'current', 'guarded');
  // The server takes a moment until it follows a new policy.
  await expect(async () => {
    await check(page).click();
    await expect(dialog(page)).toContainText(message, { timeout: 5_000 });
  }).toPass();
  await expect(apply(page)).toBeDisabled();
  expect(await listenerOf('guarded')).toEqual(before);
});
