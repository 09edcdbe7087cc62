/** The files of each cluster, by cluster name. */
export type ClusterFiles = ReadonlyMap<string, readonly string[]>;

/** The cluster of a FILE without a cluster name. */
export const DEFAULT_CLUSTER = 'default';

/**
 * Parses `NAME=FILE`, where FILE may contain `=`.
 *
 * @returns Undefined where NAME or FILE is missing.
 */
export function parseClusterFile(argument: string): [name: string, file: string] | undefined {
  const sign = argument.indexOf('=');
  const name = argument.slice(0, Math.max(sign, 0)).trim();
  const file = argument.slice(sign + 1);
  return name === '' || file === '' ? undefined : [name, file];
}

/** Groups FILEs by cluster name. */
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
