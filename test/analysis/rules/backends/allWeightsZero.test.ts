import { describe, expect, it } from 'vitest';
import { findingsOf, route } from '../../objects';

const CODE = 'AllWeightsZero';
const rule = (...weights: Array<number | undefined>) => ({
  backendRefs: weights.map((weight, index) => ({ name: `web-v${index}`, port: 80, weight })),
});
const paths = (...rules: unknown[]) =>
  findingsOf(CODE, [route('shop/web', undefined, { rules })]).map(({ path }) => path);

describe(CODE, () => {
  it('is reported for a rule whose backends all have weight 0', () => {
    expect(paths(rule(1), rule(0, 0), rule(0))).toEqual([
      '.spec.rules[1].backendRefs',
      '.spec.rules[2].backendRefs',
    ]);
  });

  it('is silent if one backend has a share', () => {
    expect(paths(rule(0, 1), rule(0, undefined), {})).toEqual([]);
  });

  it('ignores mirror backends', () => {
    const backendRef = { name: 'copy', port: 80, weight: 0 };
    const mirror = { type: 'RequestMirror', requestMirror: { backendRef } };
    expect(paths({ ...rule(1), filters: [mirror] })).toEqual([]);
    expect(paths({ filters: [mirror] })).toEqual([]);
  });
});
