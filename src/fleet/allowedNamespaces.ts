/**
 * Reads the allowed namespaces of a cluster from Headlamp's settings.
 *
 * @returns Their names, sorted; empty if there is no limit or the setting cannot be read.
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
