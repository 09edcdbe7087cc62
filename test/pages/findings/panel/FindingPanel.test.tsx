import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { findingRows } from '../../../../src/components/findings/findingRows';
import { FindingPanel } from '../../../../src/pages/findings/panel/FindingPanel';
import { finding } from '../../../components/findings/findingFixture';
import { renderAt } from '../../../components/support/renderAt';

const FIX = {
  target: finding().object,
  patch: [{ op: 'replace', path: '/spec/rules/0/backendRefs/0/name', value: 'web' }],
  message: { id: 'BackendNotFound.fixName', params: {} },
} as const;

const NOWHERE = { previous: undefined, next: undefined, place: undefined, count: 0 };

function show(
  changes: Partial<Parameters<typeof FindingPanel>[0]> = {},
  ...clusters: string[]
): void {
  const [row] = findingRows(clusters.map(cluster => ({ cluster, finding: finding({ fix: FIX }) })));
  renderAt(
    <FindingPanel
      id={row?.id ?? ''}
      row={row}
      pending={[]}
      scope={['east', 'west']}
      beside
      neighbors={NOWHERE}
      onOpen={() => {}}
      onClose={() => {}}
      {...changes}
    />
  );
}

it('shows the problem, the fix and the meaning of the code', () => {
  show({}, 'east', 'west');
  const panel = within(screen.getByRole('dialog', { name: 'A backend does not exist' }));
  expect(panel.getByText('.spec.rules[0].backendRefs[0]')).toBeVisible();
  expect(panel.getByText('BackendNotFound')).toBeVisible();
  expect(panel.getByRole('link', { name: 'west' })).toHaveAttribute(
    'href',
    '/c/west+east/fleet/httproutes/shop/web'
  );
  expect(panel.getByRole('region', { name: /Change of HTTPRoute shop\/web/ })).toHaveTextContent(
    'web'
  );
  expect(panel.getByRole('heading', { name: 'How to fix it' })).toBeVisible();
  expect(panel.getByRole('link', { name: /gateway-api\.sigs\.k8s\.io/ })).toHaveAttribute(
    'rel',
    expect.stringContaining('noreferrer')
  );
});

it('says how to fix a finding first, where no change is known', () => {
  const [row] = findingRows([{ cluster: 'east', finding: finding() }]);
  show({ id: row?.id ?? '', row });
  const headings = screen.getAllByRole('heading').map(({ textContent }) => textContent);
  expect(headings.indexOf('How to fix it')).toBeLessThan(headings.indexOf('What it means'));
});

it('closes by Escape and by its button', async () => {
  const onClose = vi.fn();
  show({ onClose }, 'east');
  await userEvent.keyboard('{Escape}');
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  expect(onClose).toHaveBeenCalledTimes(2);
});

it('closes by Escape where it covers the list, too', async () => {
  const onClose = vi.fn();
  show({ onClose, beside: false }, 'east');
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
});

it('does not close by Escape in a field, which has its own use for the key', async () => {
  const onClose = vi.fn();
  show({ onClose }, 'east');
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  await userEvent.keyboard('{Escape}');
  field.remove();
  expect(onClose).not.toHaveBeenCalled();
});

it('goes to the next and the previous finding by buttons and keys', async () => {
  const onOpen = vi.fn();
  show({ onOpen, neighbors: { previous: 'a', next: 'c', place: 2, count: 3 } }, 'east');
  expect(screen.getByText('2 of 3')).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Next finding' }));
  await userEvent.click(screen.getByRole('button', { name: 'Previous finding' }));
  screen.getByRole('dialog').focus();
  await userEvent.keyboard('jk');
  expect(onOpen.mock.calls).toEqual([['c'], ['a'], ['c'], ['a']]);
});

it('takes the focus when it opens, and has no way beyond the ends of the list', async () => {
  show({}, 'east');
  expect(screen.getByRole('dialog')).toHaveFocus();
  expect(screen.getByRole('button', { name: 'Next finding' })).toBeDisabled();
  await userEvent.keyboard('j');
});

it('reports that a finding no longer exists, and still explains its code', () => {
  show({ id: 'BackendNotFound HTTPRoute shop/old .spec' });
  expect(screen.getByText(/no longer exists/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'What it means' })).toBeVisible();
});

it('does not report a finding as gone while its cluster is computed', () => {
  show({ id: 'BackendNotFound HTTPRoute shop/old .spec', pending: ['west'] });
  expect(screen.queryByText(/no longer exists/)).toBeNull();
  expect(screen.getByText(/Still computing: west/)).toBeVisible();
});

it('accepts an unknown code', () => {
  show({ id: 'Nonsense' });
  expect(screen.getByRole('dialog', { name: 'Nonsense' })).toHaveTextContent(
    'This code has no explanation.'
  );
});
