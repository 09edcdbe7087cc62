import { describe, expect, it } from 'vitest';
import { findingsOf, route } from '../../objects';

describe('NoParentRefs', () => {
  it('warns about a route without parentRefs', () => {
    [undefined, null, []].forEach(refs => {
      const found = findingsOf('NoParentRefs', [
        route('shop/web', undefined, { parentRefs: refs }),
      ]);
      expect(found.map(({ severity, path }) => [severity, path])).toEqual([
        ['warning', '.spec.parentRefs'],
      ]);
    });
  });

  it('is silent for a route that uses the default Gateways, but not for None', () => {
    const web = (useDefaultGateways: string) =>
      route('shop/web', undefined, { parentRefs: [], useDefaultGateways });
    expect(findingsOf('NoParentRefs', [web('All')])).toEqual([]);
    expect(findingsOf('NoParentRefs', [web('None')])).toHaveLength(1);
  });

  it('is silent for a route with a parent, whatever its verdict', () => {
    expect(findingsOf('NoParentRefs', [route()])).toEqual([]);
  });
});
