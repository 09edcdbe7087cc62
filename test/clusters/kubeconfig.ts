import { stringify } from 'yaml';
import type { KubeEndpoint } from './kubeRequest';

/**
 * Writes a kubeconfig with one cluster and one user for each context, all three of the same name.
 *
 * @param endpoints by the name of their context; the first is the current one
 * @returns YAML, with the tokens and certificates inline
 */
export function kubeconfigOf(endpoints: Record<string, KubeEndpoint>): string {
  const entries = Object.entries(endpoints);
  return stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': entries[0]?.[0],
    clusters: entries.map(([name, { url, certificateAuthority }]) => ({
      name,
      cluster: {
        server: url,
        'certificate-authority-data': Buffer.from(certificateAuthority).toString('base64'),
      },
    })),
    users: entries.map(([name, { token }]) => ({ name, user: { token } })),
    contexts: entries.map(([name]) => ({ name, context: { cluster: name, user: name } })),
  });
}
