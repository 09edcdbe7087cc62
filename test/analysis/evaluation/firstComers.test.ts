import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Claimant, FirstComers } from '../../../src/analysis/evaluation/firstComers';
import { refOf } from '../../../src/analysis/objects/snapshot';
import type { Route } from '../../../src/gatewayApi/types';
import { route } from '../objects';

const NAMES = ['a', 'b', 'c', 'd'] as const;
const PLACES = Array.from({ length: 20 }, (_, index) => `place-${index}`);

function routeWith(name: string, paths: readonly string[]): Route {
  const matches = paths.map(value => ({ path: { type: 'Exact', value } }));
  return route(`ns/${name}`, [], { rules: [{ matches }] }) as Route;
}

function claimantOf(name: string, age: number, paths: readonly string[]): Claimant {
  const object = routeWith(name, paths);
  return new Claimant(refOf(object), name, age, object);
}

/** What a claimant loses, as texts. */
function lossesOf(comers: FirstComers, claimant: Claimant): string[] {
  return [...comers.lostBy(claimant)]
    .flatMap(([place, byMatch]) =>
      [...byMatch].map(([match, winner]) => `${place} ${match} ${winner.name}`)
    )
    .sort();
}

/** The same by comparing each with all others. */
function expectedLosses(all: readonly Claimant[], claimant: Claimant): string[] {
  return claimant.places
    .flatMap(place =>
      claimant.matches.flatMap(match => {
        const [first] = all
          .filter(one => one.places.includes(place) && one.matches.includes(match))
          .sort((a, b) => (a.comesBefore(b) ? -1 : 1));
        return first === undefined || first === claimant
          ? []
          : [`${place} ${match} ${first.ref.name}`];
      })
    )
    .sort();
}

const paths = fc.subarray(['/x', '/y', '/z'], { minLength: 1 });
const steps = fc.array(
  fc.record({
    who: fc.constantFrom(...NAMES),
    places: fc.oneof(
      fc.constant([]),
      fc.subarray(PLACES, { maxLength: 3 }),
      fc.subarray(PLACES, { minLength: 17 })
    ),
    paths,
  }),
  { maxLength: 15 }
);

describe('Routes with the same match at the same place', () => {
  it('lose to the first, and are told whenever that changes', () => {
    fc.assert(
      fc.property(
        steps,
        fc.tuple(...NAMES.map(() => fc.integer({ min: 0, max: 2 }))),
        (all, ages) => {
          const comers = new FirstComers();
          const claimants = NAMES.map((name, index) =>
            claimantOf(name, ages[index] as number, ['/x'])
          );
          const read = () => claimants.map(claimant => lossesOf(comers, claimant).join());
          let before = read();
          for (const step of all) {
            const moved = claimants.find(({ key }) => key === step.who) as Claimant;
            comers.move(moved, step.places, routeWith(step.who, step.paths));
            const told = comers.takeStirred();
            const after = read();
            claimants.forEach((claimant, index) => {
              expect(after[index]).toBe(expectedLosses(claimants, claimant).join());
              // The moved route is evaluated again in any case.
              if (after[index] !== before[index] && claimant !== moved) {
                expect([...told].map(({ key }) => key)).toContain(claimant.key);
              }
            });
            before = after;
          }
        }
      )
    );
  });

  it('have precedence by age, then by name', () => {
    expect(claimantOf('b', 1, []).comesBefore(claimantOf('a', 2, []))).toBe(true);
    expect(claimantOf('a', 1, []).comesBefore(claimantOf('b', 1, []))).toBe(true);
    expect(claimantOf('b', 1, []).comesBefore(claimantOf('a', 1, []))).toBe(false);
  });

  it('do not lose once the first is gone', () => {
    const comers = new FirstComers();
    const [old, young] = [claimantOf('old', 1, ['/x']), claimantOf('young', 2, ['/x'])];
    comers.move(young, ['here'], routeWith('young', ['/x']));
    comers.move(old, ['here'], routeWith('old', ['/x']));
    expect(lossesOf(comers, young)).toHaveLength(1);
    comers.takeStirred();
    comers.remove(old);
    expect(lossesOf(comers, young)).toEqual([]);
    expect([...comers.takeStirred()]).toEqual([young]);
    expect(comers.takeStirred().size).toBe(0);
  });
});
