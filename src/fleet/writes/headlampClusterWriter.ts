import { ApiProxy } from '@kinvolk/headlamp-plugin/lib';
import { ApiFailure, NotJson } from '../../kube/clusterApi';
import type { ClusterWriter } from '../../kube/writes/changeRequest';

// Admission webhooks may take 30 seconds, one after the other.
const LIMIT_MS = 90_000;

// Headlamp puts the words of the HTTP status before the message of the server.
function serverMessage(message: string): string {
  const [, status, own] = /^([A-Za-z' -]*?) - ([\s\S]*)$/.exec(message) ?? [];
  if (own === undefined) return message;
  return own === '' || own === 'undefined' ? status : own;
}

/** Uses Headlamp's requests, which handle authentication and transport. */
export const headlampClusterWriter: ClusterWriter = {
  async send(cluster, { method, path, contentType, body }) {
    try {
      return await ApiProxy.clusterRequest(path, {
        cluster,
        method,
        body: JSON.stringify(body),
        headers: { Accept: 'application/json', 'Content-Type': contentType },
        autoLogoutOnAuthError: false,
        timeout: LIMIT_MS,
      });
    } catch (error) {
      if (error instanceof SyntaxError) throw new NotJson();
      const { status, message } = error as { status?: unknown; message?: unknown };
      throw new ApiFailure(
        typeof status === 'number' ? status : 0,
        serverMessage(typeof message === 'string' && message !== '' ? message : String(error))
      );
    }
  },
};
