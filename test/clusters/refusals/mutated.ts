import type { KubeObject } from '../kubeObject';
import { type Container, MUTATIONS, type Schema } from './mutations';
import { pick, type Random } from './random';

type Path = ReadonlyArray<string | number>;

/** One value of an object with its schema. */
export interface Place {
  readonly path: Path;
  readonly schema: Schema | undefined;
}

/** All places below the spec of an object, and those of its name and labels. */
export function placesIn(value: unknown, schema: Schema | undefined, path: Path = []): Place[] {
  const here = path.length === 0 ? [] : [{ path, schema }];
  if (Array.isArray(value)) {
    return [...here, ...value.flatMap((one, at) => placesIn(one, schema?.items, [...path, at]))];
  }
  if (typeof value !== 'object' || value === null) return here;
  const others = schema?.additionalProperties;
  return [
    ...here,
    ...Object.entries(value).flatMap(([key, one]) =>
      placesIn(
        one,
        schema?.properties?.[key] ?? (typeof others === 'object' ? others : undefined),
        [...path, key]
      )
    ),
  ];
}

function at(object: KubeObject, path: Path): Container {
  return path.reduce<Container>((found, step) => found[step] as Container, object);
}

/**
 * Changes a copy of an object by a rule.
 *
 * @returns Undefined where the rule applies to no place that was tried.
 */
export function mutated(
  rule: string,
  object: KubeObject,
  schema: Schema,
  random: Random
): { object: KubeObject; path: Path } | undefined {
  const places = placesIn(object, schema).filter(
    ({ path: [root, second] }) =>
      root === 'spec' ||
      root === 'status' ||
      (root === 'metadata' && ['name', 'labels', 'annotations'].includes(String(second)))
  );
  for (let tries = 0; tries < 60; tries += 1) {
    const copy = structuredClone(object);
    const place = pick(random, places);
    const container = at(copy, place.path.slice(0, -1));
    const key = place.path[place.path.length - 1] as string | number;
    if (MUTATIONS[rule]?.(container, key, place.schema ?? {}, random)) {
      return { object: copy, path: place.path };
    }
  }
  return undefined;
}
