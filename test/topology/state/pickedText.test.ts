import { describe, expect, it } from 'vitest';
import type { Picked } from '../../../src/graph';
import { pickedOf, pickedText } from '../../../src/topology/state/pickedText';

describe('What was picked', () => {
  it.each<Picked>([
    { node: 'east|HTTPRoute shop/web', row: undefined },
    { node: 'east|Gateway infra/gw', row: 'https' },
    { node: 'east|HTTPRoute shop/web', row: 'rule 0' },
    { edge: 'east|Gateway infra/gw#http>east|HTTPRoute shop/web#@0' },
  ])('comes back from the URL: %o', picked => {
    const address = new URLSearchParams({ focus: pickedText(picked) }).toString();
    expect(pickedOf(new URLSearchParams(address).get('focus') ?? '')).toEqual(picked);
  });

  it('is nothing where the URL says something else', () => {
    expect(pickedOf('')).toBeUndefined();
    expect(pickedOf('east')).toBeUndefined();
  });
});
