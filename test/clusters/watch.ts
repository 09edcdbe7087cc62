import type { KubeObject } from './kubeObject';
import { type KubeEndpoint, openKubeRequest } from './kubeRequest';

/** One line of a watch. */
export interface WatchEvent {
  type: 'ADDED' | 'MODIFIED' | 'DELETED' | 'BOOKMARK' | 'ERROR';
  object: KubeObject;
}

/** An open watch. */
export interface Watch {
  /** The events so far. */
  events: WatchEvent[];
  /** Resolves when the server has ended the watch, rejects when the connection broke. */
  ended: Promise<void>;
}

/**
 * Starts a watch without a timeout.
 *
 * @param path of the collection, without a query: "/api/v1/services"
 * @param resourceVersion the last known one; only later changes are sent
 * @returns once the server has accepted the watch
 * @throws when it does not, with its status
 */
export async function startWatch(
  endpoint: KubeEndpoint,
  path: string,
  resourceVersion: string
): Promise<Watch> {
  const target = `${path}?watch=true&resourceVersion=${resourceVersion}`;
  const answer = await openKubeRequest(endpoint, target, { timeout: 0 });
  if (answer.statusCode !== 200) {
    answer.destroy();
    throw new Error(`watch of ${path}: ${answer.statusCode}`);
  }
  const events: WatchEvent[] = [];
  const read = async () => {
    let rest = '';
    answer.setEncoding('utf8');
    for await (const chunk of answer) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      events.push(...lines.filter(Boolean).map(line => JSON.parse(line) as WatchEvent));
    }
  };
  const ended = read();
  // A caller may await it after it has rejected.
  ended.catch(() => undefined);
  return { events, ended };
}
