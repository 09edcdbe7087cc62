import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ATTACHMENT_LEVELS } from '../../../../src/analysis';
import {
  type Health,
  HEALTH_CODES,
  healthBy,
  healthKey,
  healthOfKey,
  healthRank,
  HEALTHY,
  sameHealth,
  worstHealth,
} from '../../../../src/analysis/answers/health/health';

const kinds = fc.uniqueArray(fc.constantFrom('Namespace', 'Service', 'Secret'), {
  minLength: 1,
  maxLength: 2,
});
const healths: fc.Arbitrary<Health> = fc.oneof(
  fc.constantFrom<Health>({ level: 'attached' }, { level: 'nowhere' }),
  fc
    .tuple(
      fc.constantFrom('refused', 'unserved', 'unknown', 'partly'),
      fc.constantFrom(...HEALTH_CODES),
      kinds
    )
    .map(([level, code, names]) =>
      healthBy(level, code, code === 'missing' ? [...names].sort() : [])
    )
);

describe('The health of an object', () => {
  it('combines parts in any order and grouping to the same health', () => {
    fc.assert(
      fc.property(fc.array(healths), fc.array(healths), (some, others) => {
        const whole = healthKey(worstHealth([...some, ...others]));
        expect(healthKey(worstHealth([...others, ...some].reverse()))).toBe(whole);
        const nested = [some, others].filter(part => part.length > 0).map(worstHealth);
        expect(healthKey(worstHealth(nested))).toBe(whole);
      })
    );
  });

  it('is never better than any of its parts', () => {
    fc.assert(
      fc.property(fc.array(healths, { minLength: 1 }), parts => {
        const rank = healthRank(worstHealth(parts));
        expect(rank).toBe(Math.min(...parts.map(healthRank)));
      })
    );
    expect(worstHealth([])).toEqual(HEALTHY);
  });

  it('names all kinds that were not read', () => {
    const parts = ['Service', 'Namespace', 'Service'].map(kind =>
      healthBy('unknown', 'missing', [kind])
    );
    expect(worstHealth(parts)).toEqual(healthBy('unknown', 'missing', ['Namespace', 'Service']));
    expect(healthKey(worstHealth(parts))).toBe('unknown:missing:Namespace,Service');
  });

  it('is the same only for the same level and the same reason', () => {
    fc.assert(
      fc.property(healths, healths, (one, other) => {
        expect(sameHealth(one, { ...one })).toBe(true);
        expect(sameHealth(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      })
    );
    expect(sameHealth(undefined, HEALTHY)).toBe(false);
    expect(sameHealth(undefined, undefined)).toBe(true);
  });

  it('can be read from its key', () => {
    fc.assert(
      fc.property(healths, one => {
        expect(healthOfKey(healthKey(one))).toEqual(one);
      })
    );
    ['', 'good', 'refused:nonsense', 'refused:missing:a:b'].forEach(key =>
      expect(healthOfKey(key)).toBeUndefined()
    );
  });

  it('ranks by level first, and what is not computed last', () => {
    const levelOf = ({ level }: Health) => ATTACHMENT_LEVELS.indexOf(level);
    fc.assert(
      fc.property(healths, healths, (one, other) => {
        if (levelOf(one) < levelOf(other)) expect(healthRank(one)).toBeLessThan(healthRank(other));
        expect(healthRank(one)).toBeLessThan(healthRank(undefined));
      })
    );
  });
});
