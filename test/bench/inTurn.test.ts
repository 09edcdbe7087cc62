import { inTurn } from './inTurn';

describe('inTurn', () => {
  it('gives the measurements by what they measure, without warm-ups', async () => {
    let count = 0;
    const take = (name: string) => async () => `${name}${(count += 1)}`;
    expect(await inTurn(2, [take('a'), take('b')], 1)).toEqual([
      ['a4', 'a5'],
      ['b3', 'b6'],
    ]);
  });
});
