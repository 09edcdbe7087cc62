import type { ClusterBackend } from './backend';

/** Gives a cluster a second name, as if two contexts refer to one API server. */
export function aliasOf(cluster: ClusterBackend, name: string): ClusterBackend {
  return {
    name,
    server: cluster.server,
    handle: (req, res, url) => cluster.handle(req, res, url),
    upgrade: (req, socket, head, url) => cluster.upgrade(req, socket, head, url),
    close: () => cluster.close(),
  };
}
