import type { ClusterEvaluation } from '../../fleet';

/** The names of the namespaces that exist in some clusters, sorted. */
export function existingNamespaces(evaluations: readonly ClusterEvaluation[]): string[] {
  const found = evaluations.flatMap(({ evaluation }) =>
    (evaluation?.snapshot.eachNamespace() ?? []).map(([name]) => name)
  );
  return [...new Set(found)].sort();
}
