import type { Locator, Page } from '@playwright/test';

/** What the page says about a cluster. */
export function clusterRow(page: Page, cluster: string): Locator {
  return page.locator(`main [data-cluster="${cluster}"]`);
}

export function mainButton(page: Page, name: string | RegExp): Locator {
  return page.locator('main').getByRole('button', { name });
}

/** The text of the editor, of which Monaco draws only the visible lines. */
export function shownYaml(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { monaco } = window as unknown as {
      monaco: { editor: { getModels(): Array<{ getValue(): string }> } };
    };
    return monaco.editor
      .getModels()
      .map(model => model.getValue())
      .join('');
  });
}

/** A part of the form, such as `Rule 1`, or `Match 1` in it. */
export function formPart(within: Page | Locator, name: string): Locator {
  // The title of a part stands beside its buttons.
  return within.getByRole('group', { name: new RegExp(`^${name}( |$)`) });
}

function field(within: Locator, name: string): Locator {
  return within.getByRole('textbox', { name, exact: true });
}

function choice(within: Locator, name: string): Locator {
  return within.getByRole('combobox', { name, exact: true });
}

/** Fills a pair of a list, which `add` adds if it is not there. */
async function fillPair(within: Locator, name: string, pair: [string, string], add: boolean) {
  if (add) await within.getByRole('button', { name, exact: true }).click();
  const line = formPart(within, `${name} 1`);
  await field(line, name).fill(pair[0]);
  await field(line, 'Value').fill(pair[1]);
}

/** What `fillFilters` makes of a route with one rule. */
export const FILTERED_RULES = [
  {
    matches: [{ path: { type: 'Exact', value: '/old' } }],
    filters: [
      {
        type: 'RequestRedirect',
        requestRedirect: {
          scheme: 'https',
          statusCode: 308,
          hostname: 'www.example.com',
          port: 8443,
          path: { type: 'ReplaceFullPath', replaceFullPath: '/new' },
        },
      },
    ],
  },
  {
    matches: [{ path: { type: 'PathPrefix', value: '/app' } }],
    filters: [
      {
        type: 'RequestHeaderModifier',
        requestHeaderModifier: {
          set: [{ name: 'x-tier', value: 'gold' }],
          add: [{ name: 'x-via', value: 'edge' }],
          remove: ['x-debug'],
        },
      },
      {
        type: 'URLRewrite',
        urlRewrite: {
          path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/v2' },
          hostname: 'app.internal',
        },
      },
      {
        type: 'RequestMirror',
        requestMirror: { backendRef: { name: 'shadow', port: 8443 }, percent: 10 },
      },
    ],
    backendRefs: [
      { name: 'web', port: 80, weight: 9 },
      { name: 'canary', port: 8080, weight: 1 },
    ],
  },
];

/** Gives a new route two rules with every filter that needs a form of its own, by the form alone. */
export async function fillFilters(page: Page): Promise<void> {
  const first = formPart(page, 'Rule 1');
  await choice(formPart(first, 'Match 1'), 'Type').selectOption('Exact');
  await field(formPart(first, 'Match 1'), 'Path').fill('/old');
  await choice(first, 'Add a filter').selectOption('RequestRedirect');
  const redirect = formPart(first, 'RequestRedirect');
  await field(redirect, 'Hostname').fill('www.example.com');
  await field(redirect, 'Port').fill('8443');
  await choice(redirect, 'Status code').selectOption('308');
  await choice(redirect, 'Path').selectOption('ReplaceFullPath');
  await field(redirect, 'New path').fill('/new');

  await mainButton(page, /^Rule$/).click();
  const second = formPart(page, 'Rule 2');
  await field(formPart(second, 'Match 1'), 'Path').fill('/app');
  await choice(second, 'Add a filter').selectOption('RequestHeaderModifier');
  const headers = formPart(second, 'RequestHeaderModifier');
  await fillPair(headers, 'Set header', ['x-tier', 'gold'], false);
  await fillPair(headers, 'Add header', ['x-via', 'edge'], true);
  await headers.getByRole('button', { name: 'Remove header', exact: true }).last().click();
  await field(headers, 'Remove header').fill('x-debug');
  await choice(second, 'Add a filter').selectOption('URLRewrite');
  const rewrite = formPart(second, 'URLRewrite');
  await field(rewrite, 'New path').fill('/v2');
  await field(rewrite, 'Hostname').fill('app.internal');
  await choice(second, 'Add a filter').selectOption('RequestMirror');
  const mirror = formPart(second, 'RequestMirror');
  await choice(mirror, 'Service').fill('shadow');
  await choice(mirror, 'Port').fill('8443');
  await field(mirror, 'Percent').fill('10');
  const backends = [
    ['web', '80', '9'],
    ['canary', '8080', '1'],
  ] as const;
  for (const [index, [name, port, weight]] of backends.entries()) {
    await second.getByRole('button', { name: 'Backend', exact: true }).click();
    const backend = formPart(second, `Backend ${index + 1}`);
    await choice(backend, 'Service').fill(name);
    await choice(backend, 'Port').fill(port);
    await field(backend, 'Weight').fill(weight);
  }
}

/** What `fillGrpcRule` makes of a route with one rule. */
export const GRPC_RULES = [
  {
    matches: [
      {
        method: { service: 'shop.Cart', method: 'Add' },
        headers: [{ name: 'x-tier', value: 'gold' }],
      },
    ],
    backendRefs: [{ name: 'web', port: 80 }],
  },
];

/** Gives the one rule of a new GRPCRoute a match and a backend, by the form alone. */
export async function fillGrpcRule(page: Page): Promise<void> {
  const rule = formPart(page, 'Rule 1');
  const match = formPart(rule, 'Match 1');
  await field(match, 'gRPC service').fill('shop.Cart');
  await field(match, 'gRPC method').fill('Add');
  await fillPair(match, 'Header', ['x-tier', 'gold'], true);
  await rule.getByRole('button', { name: 'Backend', exact: true }).click();
  const backend = formPart(rule, 'Backend 1');
  await choice(backend, 'Service').fill('web');
  await choice(backend, 'Port').fill('80');
}
