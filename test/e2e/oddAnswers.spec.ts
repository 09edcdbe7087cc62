import type { Fault } from '../../demo/cluster';
import { cluster } from './clusters';
import { expect, notice, open, openStates, row, statesChip, test } from './test';

const GROUP = '/apis/gateway.networking.k8s.io/v1';
const NAMESPACES = '/api/v1/namespaces';

const HTTP_ROUTE = { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute' };

function sick(name: string, ...faults: Fault[]) {
  const made = cluster(name);
  faults.forEach(fault => made.setFault(fault));
  return made;
}

const ODD_SPEC = { ...HTTP_ROUTE, metadata: { name: 'odd-spec', namespace: 'shop' }, spec: ['x'] };

// One cluster a kind of oddness, so that none hides another.
function fleet() {
  return [
    cluster('east'),
    sick('discovery', { kind: 'oddAnswers', bodies: { '/apis': null } }),
    sick('lists', {
      kind: 'oddAnswers',
      bodies: {
        [`${GROUP}/gateways`]: {},
        [`${GROUP}/gatewayclasses`]: null,
        [`${GROUP}/namespaces/shop/httproutes/odd-spec`]: ODD_SPEC,
      },
      items: {
        [`${GROUP}/httproutes`]: [
          null,
          'x',
          { ...HTTP_ROUTE, metadata: { name: 'odd-namespace', namespace: ['shop'] } },
          { ...HTTP_ROUTE, metadata: { name: 'odd-labels', namespace: 'shop', labels: 5 } },
          ODD_SPEC,
        ],
      },
    }),
    sick(
      'objects',
      { kind: 'forbidden', rules: [{ resources: ['namespaces'], verbs: ['list', 'watch'] }] },
      {
        kind: 'oddAnswers',
        bodies: { [`${NAMESPACES}/kube-system`]: null, [`${NAMESPACES}/shop`]: [] },
      }
    ),
    cluster('west'),
  ];
}

test.use({ fleet: { make: fleet } });

test('lists show what is well-formed, and name the rest', async ({ page, demo }) => {
  await open(page, demo, '/gateway-fleet/routes');
  for (const name of ['east', 'west', 'lists', 'objects']) {
    await expect(row(page, `route-${name}`, name)).toBeVisible();
  }
  await expect(row(page, 'odd-spec', 'lists')).toBeVisible();
  await expect(row(page, 'odd-labels')).toHaveCount(0);
  await openStates(page);
  await expect(notice(page, 'lists')).toContainText('HTTPRoute without a name: the answer is null');
  await expect(notice(page, 'discovery')).toContainText('/apis is not a discovery document');
});

test('a list that is none is named beside the others', async ({ page, demo }) => {
  await open(page, demo, '/gateway-fleet/gateways');
  for (const name of ['east', 'west', 'objects']) {
    await expect(row(page, `gw-${name}`, name)).toBeVisible();
  }
  await openStates(page);
  await expect(notice(page, 'lists')).toContainText('not a list of Gateway: .items is missing');
});

test('details of the other clusters and of the sick ones stand', async ({ page, demo }) => {
  await open(page, demo, '/c/east+lists+discovery+objects/fleet/httproutes/shop/route-east');
  await expect(page.locator('main')).toContainText('gw-east');
  await expect(page.getByRole('tab', { name: 'Attachment' })).toBeVisible();
  await open(page, demo, '/c/lists/fleet/httproutes/shop/odd-spec');
  await expect(page.getByRole('tab', { name: 'Attachment' })).toBeVisible();
  await open(page, demo, '/c/objects/fleet/httproutes/shop/route-objects');
  await expect(page.locator('main')).toContainText('gw-objects');
});

test('a route whose Gateway may be malformed is not called detached', async ({ page, demo }) => {
  await open(page, demo, '/gateway-fleet/routes');
  await expect(row(page, 'route-lists', 'lists')).toContainText('Unknown');
});

test('the overview names what each cluster left out', async ({ page, demo }) => {
  await open(page, demo, '/gateway-fleet/overview');
  const tile = (name: string) => page.locator(`main button[data-cluster="${name}"]`);
  const details = async (name: string) => {
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await tile(name).click();
    return page.getByRole('dialog', { name });
  };
  await expect(tile('east')).toHaveAccessibleName(/^Ready/);
  await expect(tile('west')).toContainText(/\d+ of \d+ served/);
  await expect(await details('lists')).toContainText(
    'HTTPRoute shop/odd-labels: .metadata.labels is 5'
  );
  await expect(await details('objects')).toContainText('Namespace kube-system: the answer is null');
  await expect(await details('discovery')).toContainText('/apis is not a discovery document');
});

test('the topology draws all that is well-formed', async ({ page, demo }) => {
  await open(page, demo, '/gateway-fleet/topology');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  for (const name of ['east', 'west', 'objects']) {
    await expect(row(page, `route-${name}`).first()).toBeVisible();
  }
  await expect(statesChip(page, 'lists: ')).toBeVisible();
});
