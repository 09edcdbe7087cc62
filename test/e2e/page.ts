import { type ConsoleMessage, expect, type Page } from '@playwright/test';

// What Chromium writes by itself for every answer that is no success. A test without an injected
// fault meets them too: the demo's fleet has a cluster that is down.
const NETWORK_LINES = [
  /^Failed to load resource: the server responded with a status of (401|403|404|410|429|500|502|503)/,
  /^WebSocket connection to 'ws:\/\/127\.0\.0\.1:\d+\/clusters\/[^']*' failed/,
];

// What Headlamp writes by itself, without any plugin.
const HEADLAMP_LINES = [
  // A socket that the server has closed, or that could not be opened.
  /^Socket closed unexpectedly/,
  /^Error in api stream/,
  /^Error connecting stream/,
  // React Router 5 and material-react-table are older than React 18's strictness.
  /^Warning: .*(UNSAFE_|findDOMNode|defaultProps will be removed)/,
  /^i18next/,
  // Its store in development, on a busy machine.
  /^(ImmutableStateInvariant|SerializableStateInvariant)Middleware took/,
  // The button that clears its table's search.
  /^MUI: You are providing a disabled `button` child to the Tooltip component/,
  // Its own sockets, when it leaves a page.
  /^WebSocket error/,
  /^WebSocket connection to '.*' failed: WebSocket is closed before the connection is established/,
  /^Getting the cluster version/,
  // The events of an object, where the user may not list them.
  /^Failed to fetch events for object/,
  // Home's cluster table and the version of clusters that do not answer.
  /^Error (getting|fetching) (the )?version/,
  /^Unable to parse error json at url/,
];

/**
 * Collects what no page may do: throw, log an error or a warning, ask anything of another origin.
 *
 * @param page - Before it is opened.
 * @param origin - Where Headlamp is.
 * @param allowed - Further lines of the console that the test brings about on purpose.
 * @returns The problems so far; it grows.
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

/**
 * Chooses a tab as a person would: whoever misses it, because the page moved under the pointer
 * while a cluster answered, clicks again.
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
