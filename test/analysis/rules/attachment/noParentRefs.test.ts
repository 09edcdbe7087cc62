import { describe, expect, it } from 'vitest';
import { findingsOf, route } from '../../objects';

describe('NoParentRefs', () => {
  it('warns of a route that names no parent', () => {
    [undefined, null, []].forEach(refs => {
      const found = findingsOf('NoParentRefs', [
        route('shop/web', undefined, { parentRefs: refs }),
      ]);
      expect(found.map(({ severity, path }) => [severity, path])).toEqual([
        ['warning', '.spec.parentRefs'],
      ]);
    });
  });

  it('is silent for one that asks for the default Gateways, not for one that asks for none', () => {
    const web = (useDefaultGateways: string) =>
      route('shop/web', undefined, { parentRefs: [], useDefaultGateways });
    expect(findingsOf('NoParentRefs', [web('All')])).toEqual([]);
    expect(findingsOf('NoParentRefs', [web('None')])).toHaveLength(1);
  });

  it('is silent for a route with a parent, whatever becomes of it', () => {
    expect(findingsOf('NoParentRefs', [route()])).toEqual([]);
  });
});
