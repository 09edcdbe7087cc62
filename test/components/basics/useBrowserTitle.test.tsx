import { render, waitFor } from '@testing-library/react';
import { type ReactNode, useEffect } from 'react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useBrowserTitle } from '../../../src/components/basics/useBrowserTitle';

const HEADLAMPS = 'east - Gateway Fleet Gateway';

function Titled({ title }: { title: string }) {
  useBrowserTitle(title);
  return null;
}

/** Sets its title after the effects of the page, as Headlamp's router does. */
function Router({ title, children }: { title: string; children: ReactNode }) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  return <>{children}</>;
}

beforeEach(() => {
  document.title = 'Headlamp';
});
afterEach(() => {
  document.title = '';
});

function page(title: string, router = HEADLAMPS) {
  return (
    <Router title={router}>
      <Titled title={title} />
    </Router>
  );
}

it('replaces the title that Headlamp sets after the first effect, and later', async () => {
  const { rerender } = render(page('infra/public - Gateway - east'));
  await waitFor(() => expect(document.title).toBe('infra/public - Gateway - east'));
  rerender(page('infra/public - Gateway - east', 'west - Gateway Fleet Gateway'));
  await waitFor(() => expect(document.title).toBe('infra/public - Gateway - east'));
  rerender(page('infra/other - Gateway - east'));
  await waitFor(() => expect(document.title).toBe('infra/other - Gateway - east'));
});

it('leaves the title of the next page alone', async () => {
  const { rerender } = render(page('infra/public - Gateway - east'));
  await waitFor(() => expect(document.title).toBe('infra/public - Gateway - east'));
  rerender(<Router title="east - Pods">next</Router>);
  await new Promise(resolve => {
    setTimeout(resolve, 0);
  });
  expect(document.title).toBe('east - Pods');
});

it("leaves Headlamp's own title until the page has one", () => {
  render(page(''));
  expect(document.title).toBe(HEADLAMPS);
});
