import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { ClusterPicker } from '../../../src/components/clusters/ClusterPicker';
import type { Scope } from '../../../src/fleet';
import { renderAt } from '../support/renderAt';

function show(clusters: readonly string[]) {
  const choose = vi.fn<Scope['choose']>();
  const available = ['east', 'north', 'west'];
  const scope: Scope = {
    clusters,
    unknown: [],
    available,
    atHome: true,
    needsChoice: false,
    choose,
  };
  renderAt(<ClusterPicker scope={scope} />);
  return { choose, input: screen.getByRole('combobox', { name: 'Clusters' }) };
}

it('offers every cluster, with the selected ones marked', async () => {
  const { input } = show(['west']);
  await userEvent.click(input);
  const options = within(screen.getByRole('listbox')).getAllByRole('option');
  expect(options.map(option => [option.textContent, option.ariaSelected])).toEqual([
    ['east', 'false'],
    ['north', 'false'],
    ['west', 'true'],
  ]);
});

it('adds a cluster by a part of its name, by keyboard only', async () => {
  const { choose } = show(['west']);
  await userEvent.tab();
  await userEvent.keyboard('nor{ArrowDown}{Enter}');
  expect(choose.mock.calls).toEqual([[['west', 'north']]]);
});

it('removes the last one by keyboard', async () => {
  const { choose, input } = show(['east', 'west']);
  input.focus();
  await userEvent.keyboard('{Backspace}');
  expect(choose.mock.calls).toEqual([[['east']]]);
});
