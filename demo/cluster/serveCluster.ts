import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ClusterBackend } from './backend';

/**
 * Serves a cluster at its own address, for clients that access an API server directly.
 * @param port 0 or absent is any free one
 * @returns its URL on 127.0.0.1, and a function that stops it and breaks all connections
 */
export async function serveCluster(
  cluster: ClusterBackend,
  port = 0
): Promise<{ url: string; close: () => Promise<void> }> {
  const server = createServer((req, res) => cluster.handle(req, res, req.url ?? '/'));
  server.on('upgrade', (req, socket, head) => cluster.upgrade(req, socket, head, req.url ?? '/'));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise(resolve => {
        cluster.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
