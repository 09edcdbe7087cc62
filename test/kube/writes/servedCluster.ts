import { EmbeddedCluster, gatewayApiCrds, serveCluster } from '../../../demo/cluster';
import { ApiFailure, NotJson } from '../../../src/kube/clusterApi';
import type { ChangeHost } from '../../../src/kube/writes/makeChange';

export const GATEWAYS = 'gateways.gateway.networking.k8s.io';

export const GATEWAY = `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra, labels: { team: edge } }
spec:
  gatewayClassName: example-class
  listeners: [{ name: http, port: 80, protocol: HTTP }]
`;

async function answerOf(response: Response): Promise<unknown> {
  const text = await response.text();
  if (response.ok) {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new NotJson();
    }
  }
  const message = text.startsWith('{')
    ? String((JSON.parse(text) as { message?: unknown }).message)
    : text;
  throw new ApiFailure(response.status, message);
}

/** An embedded cluster with one Gateway, and requests to it over HTTP. */
export async function servedCluster(options: { readonly objects?: string[] } = {}) {
  const cluster = new EmbeddedCluster('east', {
    objects: [...gatewayApiCrds('v1.6.3 standard'), GATEWAY, ...(options.objects ?? [])],
  });
  const { url, close } = await serveCluster(cluster);
  const host: ChangeHost = {
    cluster: 'east',
    api: {
      get: async (_cluster, path) => answerOf(await fetch(url + path)),
      send: async (_cluster, { method, path, contentType, body }) =>
        answerOf(
          await fetch(url + path, {
            method,
            headers: { 'Content-Type': contentType },
            body: JSON.stringify(body),
          })
        ),
    },
  };
  return { cluster, host, close };
}
