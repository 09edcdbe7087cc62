/**
 * Reads the namespaces to which the user has limited a cluster in Headlamp's settings.
 *
 * @param cluster - Headlamp's name of the cluster.
 * @returns Their names, sorted; empty for no limit, and where the setting can't be read.
 */
export function readAllowedNamespaces(cluster: string): readonly string[] {
  try {
    const settings = JSON.parse(localStorage.getItem(`cluster_settings.${cluster}`) ?? '{}') as {
      allowedNamespaces?: unknown;
    } | null;
    const names = settings?.allowedNamespaces;
    if (!Array.isArray(names)) return [];
    const usable = names.filter((name): name is string => typeof name === 'string' && name !== '');
    return [...new Set(usable)].sort();
  } catch {
    return [];
  }
}
