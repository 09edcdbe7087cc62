import { act, render, screen } from '@testing-library/react';
import { createMemoryHistory } from 'history';
import { Router } from 'react-router-dom';
import { afterEach, describe, expect, it } from 'vitest';
import { useSortInUrl } from '../../../src/components/table/useSortInUrl';

const KEY = 'table_sorting.routes';

function Table() {
  const clicked = useSortInUrl('routes', ['name', 'health']);
  return <button onClick={clicked}>Sort</button>;
}

function mount(address: string, kept?: unknown) {
  if (kept !== undefined) localStorage.setItem(KEY, JSON.stringify(kept));
  const history = createMemoryHistory({ initialEntries: [address] });
  render(
    <Router history={history}>
      <Table />
    </Router>
  );
  return { search: () => history.location.search };
}

const sorting = () => JSON.parse(localStorage.getItem(KEY) ?? 'null') as unknown;

afterEach(() => localStorage.clear());

describe('The sorting of a table', () => {
  it('is read from the address', () => {
    mount('/routes?sort=-name', [{ id: 'health', desc: false }]);
    expect(sorting()).toEqual([{ id: 'name', desc: true }]);
  });

  it('stands in the address if the table has kept one', () => {
    expect(mount('/routes?filter=shop', [{ id: 'health', desc: true }]).search()).toBe(
      '?filter=shop&sort=-health'
    );
  });

  it('changes in the address with a click', () => {
    const { search } = mount('/routes');
    expect(search()).toBe('');
    localStorage.setItem(KEY, JSON.stringify([{ id: 'name', desc: false }]));
    act(() => screen.getByText('Sort').click());
    expect(search()).toBe('?sort=name');
  });

  it.each([
    ['/routes?sort=color', undefined],
    ['/routes', [{ id: 'color', desc: false }]],
    ['/routes', { id: 5 }],
    ['/routes', [null]],
  ])('ignores a column that the table lacks, at %s with %j', (address, kept) => {
    mount(address, kept);
    expect(JSON.stringify(sorting() ?? null)).not.toContain('color');
  });
});
