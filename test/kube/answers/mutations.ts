import fc from 'fast-check';
import type { KubernetesObject } from '../../../src/gatewayApi/types';

type Step = string | number;

/** Values that no field expects; undefined deletes the field. */
export const FIELD_VALUES: readonly unknown[] = [null, {}, [], [null], 5, 'x', undefined];

/** The place of each field and item of a value, at any depth. */
export function* placesIn(value: unknown, at: readonly Step[] = []): Generator<readonly Step[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const place = [...at, Array.isArray(value) ? Number(key) : key];
    yield place;
    yield* placesIn(item, place);
  }
}

/** A copy of an object with another value at a place; undefined deletes the place. */
export function mutated(object: unknown, place: readonly Step[], value: unknown): unknown {
  const [step, ...rest] = place;
  if (step === undefined) return value;
  const fields = object as Readonly<Record<Step, unknown>>;
  const inner = mutated(fields[step], rest, value);
  if (Array.isArray(object)) {
    const items = object as readonly unknown[];
    return items.flatMap((item, index) =>
      index !== step ? [item] : inner === undefined ? [] : [inner]
    );
  }
  return { ...fields, [step]: inner };
}

/** Some of the objects, each with one odd value at any depth. JSON of any shape. */
export function mutatedObjects(
  objects: readonly KubernetesObject[]
): fc.Arbitrary<ReadonlyArray<{ readonly of: KubernetesObject; readonly answer: unknown }>> {
  const one = fc.constantFrom(...objects).chain(object =>
    fc
      .record({
        place: fc.constantFrom(...placesIn(object)),
        value: fc.constantFrom(...FIELD_VALUES),
      })
      .map(({ place, value }) => ({
        of: object,
        answer: JSON.parse(JSON.stringify(mutated(object, place, value))) as unknown,
      }))
  );
  return fc.array(one, { minLength: 1, maxLength: 8 });
}
