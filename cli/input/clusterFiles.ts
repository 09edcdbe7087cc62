/** The files that make up a cluster, as they were given. */
export type ClusterFiles = ReadonlyMap<string, readonly string[]>;

/** The name of the cluster to which a bare FILE belongs. */
export const DEFAULT_CLUSTER = 'default';

/**
 * Takes `NAME=FILE` apart.
 *
 * @param argument - As it was given; FILE may hold further `=`.
 * @returns The two; undefined where one of them is missing.
 */
export function parseClusterFile(argument: string): [name: string, file: string] | undefined {
  const sign = argument.indexOf('=');
  const name = argument.slice(0, Math.max(sign, 0)).trim();
  const file = argument.slice(sign + 1);
  return name === '' || file === '' ? undefined : [name, file];
}

/**
 * Sorts files by cluster.
 *
 * @param bare - FILEs without a cluster's name.
 * @param named - Those with one.
 * @returns The clusters by name; all FILEs given for the same name make up one.
 */
export function clusterFiles(
  bare: readonly string[],
  named: ReadonlyArray<readonly [name: string, file: string]>
): ClusterFiles {
  const files = new Map<string, string[]>();
  [...bare.map(file => [DEFAULT_CLUSTER, file] as const), ...named].forEach(([name, file]) => {
    files.set(name, [...(files.get(name) ?? []), file]);
  });
  return new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)));
}
