import { describe, expect, it } from 'vitest';
import type { Picked } from '../../../src/graph';
import { pickedOf, pickedText } from '../../../src/topology/state/pickedText';

describe('A selection', () => {
  it.each<Picked>([
    { node: 'east|HTTPRoute shop/web', row: undefined },
    { node: 'east|Gateway infra/gw', row: 'https' },
    { node: 'east|HTTPRoute shop/web', row: 'rule 0' },
    { edge: 'east|Gateway infra/gw#http>east|HTTPRoute shop/web#@0' },
  ])('is unchanged after a round trip through the URL: %o', picked => {
    const address = new URLSearchParams({ focus: pickedText(picked) }).toString();
    expect(pickedOf(new URLSearchParams(address).get('focus') ?? '')).toEqual(picked);
  });

  it('is undefined if the URL is invalid', () => {
    expect(pickedOf('')).toBeUndefined();
    expect(pickedOf('east')).toBeUndefined();
  });
});
