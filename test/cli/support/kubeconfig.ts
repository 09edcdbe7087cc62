import { stringify } from 'yaml';

/** A context of a kubeconfig. */
export interface TestContext {
  readonly server: string;
  readonly token?: string;
  readonly namespace?: string;
}

/** A kubeconfig with one cluster and one user for each context. */
export function kubeconfig(contexts: Readonly<Record<string, TestContext>>): string {
  const entries = Object.entries(contexts);
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    clusters: entries.map(([name, { server }]) => ({ name, cluster: { server } })),
    users: entries.map(([name, { token = 'a' }]) => ({ name, user: { token } })),
    contexts: entries.map(([name, { namespace }]) => ({
      name,
      context: { cluster: name, user: name, namespace },
    })),
  });
}
