import type { ClusterBackend } from './backend';

/** The same cluster under a second name, as where two contexts lead to one API server. */
export function aliasOf(cluster: ClusterBackend, name: string): ClusterBackend {
  return {
    name,
    server: cluster.server,
    handle: (req, res, url) => cluster.handle(req, res, url),
    upgrade: (req, socket, head, url) => cluster.upgrade(req, socket, head, url),
    close: () => cluster.close(),
  };
}
