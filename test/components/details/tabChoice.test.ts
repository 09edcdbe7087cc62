import { describe, expect, it } from 'vitest';
import { activeTab, tabSearch } from '../../../src/components/details/tabChoice';

const TABS = [{ id: 'listeners' }, { id: 'routes' }];

describe('activeTab', () => {
  it.each([
    ['?tab=routes', 'routes'],
    ['?namespace=shop&tab=routes', 'routes'],
    ['?tab=gone', 'listeners'],
    ['', 'listeners'],
  ])('for %j is %s', (search, expected) => {
    expect(activeTab(TABS, search)?.id).toBe(expected);
  });

  it('is undefined without tabs', () => {
    expect(activeTab([], '?tab=routes')).toBeUndefined();
  });
});

describe('tabSearch', () => {
  it('changes the tab only', () => {
    expect(tabSearch('?namespace=shop&tab=routes', 'listeners')).toBe(
      '?namespace=shop&tab=listeners'
    );
    expect(tabSearch('', 'routes')).toBe('?tab=routes');
  });
});
