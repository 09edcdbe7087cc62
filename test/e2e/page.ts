import { type ConsoleMessage, expect, type Page } from '@playwright/test';

// Chromium logs this for every answer that is an error. Tests without injected faults
// see them too, since the demo's fleet has an unreachable cluster.
const NETWORK_LINES = [
  /^Failed to load resource: the server responded with a status of (401|403|404|409|410|422|429|500|502|503)/,
  /^WebSocket connection to 'ws:\/\/127\.0\.0\.1:\d+\/clusters\/[^']*' failed/,
];

// Headlamp logs these without any plugin.
const HEADLAMP_LINES = [
  // A socket that the server closed or refused.
  /^Socket closed unexpectedly/,
  /^Error in api stream/,
  /^Error connecting stream/,
  // React Router 5 and material-react-table are older than React 18's strict mode.
  /^Warning: .*(UNSAFE_|findDOMNode|defaultProps will be removed)/,
  /^i18next/,
  // Its store in development, on a busy machine.
  /^(ImmutableStateInvariant|SerializableStateInvariant)Middleware took/,
  // The button that clears the search of its table.
  /^MUI: You are providing a disabled `button` child to the Tooltip component/,
  // Its own sockets when a page closes.
  /^WebSocket error/,
  /^WebSocket connection to '.*' failed: WebSocket is closed before the connection is established/,
  /^Getting the cluster version/,
  // The CRDs, without permission to list them (from Headlamp 0.45 on).
  /^Failed to fetch CRDs: /,
  // The events of an object, without permission to list them.
  /^Failed to fetch events for object/,
  // Home's table of clusters, for clusters that do not answer.
  /^Error (getting|fetching) (the )?version/,
  /^Unable to parse error json at url/,
];

/**
 * Collects forbidden behavior of a page: exceptions, logged errors or warnings, requests to other
 * origins.
 *
 * @param page - Before it is opened.
 * @param origin - The address of Headlamp.
 * @param allowed - Additional console lines that the test causes on purpose.
 * @returns The problems so far; the array grows.
 */
export function watchForProblems(
  page: Page,
  origin: string,
  allowed: readonly RegExp[] = []
): string[] {
  const problems: string[] = [];
  const lines = [...NETWORK_LINES, ...HEADLAMP_LINES, ...allowed];
  page.on('console', (message: ConsoleMessage) => {
    if (!['error', 'warning'].includes(message.type())) return;
    const text = message.text();
    if (!lines.some(line => line.test(text))) problems.push(`${message.type()}: ${text}`);
  });
  page.on('pageerror', error => problems.push(`thrown: ${error.stack ?? error.message}`));
  page.on('request', request => {
    const url = request.url();
    const inside = url.startsWith(origin) || /^(data|blob):/.test(url);
    if (!inside) problems.push(`request to another origin: ${url}`);
  });
  return problems;
}

/** The data rows of the page's table. */
export function rows(page: Page) {
  return page.locator('main tbody tr');
}

/** The row that shows an object of a cluster. */
export function row(page: Page, ...texts: string[]) {
  return texts.reduce((found, text) => found.filter({ hasText: text }), rows(page));
}

/** The chip that names the clusters that a page cannot show in full. */
export function statesChip(page: Page, states = '') {
  return page.getByRole('button', { name: new RegExp(`^State of clusters: .*${states}`) });
}

/** Opens what a page says about the clusters that it cannot show in full. */
export async function openStates(page: Page): Promise<void> {
  await statesChip(page).click();
  await expect(page.getByRole('dialog', { name: 'State of clusters' })).toBeVisible();
}

/** What a page says about a cluster, after `openStates`. */
export function notice(page: Page, cluster: string) {
  return page
    .getByRole('dialog', { name: 'State of clusters' })
    .getByRole('note')
    .filter({ hasText: cluster });
}

/** Waits until no cluster of the page is loading. */
export async function allRead(page: Page): Promise<void> {
  await expect(statesChip(page, ': Loading')).toHaveCount(0);
}

/**
 * Selects a tab as a person does: clicks again if the page moved under the pointer while a cluster
 * answered.
 */
export async function chooseTab(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name });
  await expect(async () => {
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true', { timeout: 2_000 });
  }).toPass();
}

/** Waits until the plugin has kept a setting. */
export async function settingKept(page: Page, text: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => localStorage.getItem('headlamp-gateway-fleet') ?? ''))
    .toContain(text);
}

export { expect };
