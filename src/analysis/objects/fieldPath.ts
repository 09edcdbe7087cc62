import { remembered } from './remembered';

/** A key of a map or an index of a list. */
export type Segment = string | number;

const STEP = /\.([^.[\]]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/gy;

function quoted(text: string): string {
  try {
    return String(JSON.parse(text));
  } catch {
    return text;
  }
}

/**
 * Parses a field path.
 *
 * @param path - Such as `.spec.listeners[0].name` or `.metadata.labels["a.b/c"]`.
 * @returns Its segments, up to the first that is not valid.
 */
export const parseFieldPath = remembered((path: string): readonly Segment[] =>
  [...path.matchAll(STEP)].map(([, name, index, key]) =>
    name !== undefined ? name : index !== undefined ? Number(index) : quoted(key as string)
  )
);

/** The value at a path; undefined where there is none. */
export function valueAt(object: unknown, path: readonly Segment[]): unknown {
  return path.reduce<unknown>(
    (value, segment) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, segment)
        ? (value as Record<Segment, unknown>)[segment]
        : undefined,
    object
  );
}
