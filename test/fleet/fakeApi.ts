import { ApiFailure, type ClusterApi, type WatchHandlers } from '../../src/kube/clusterApi';

export interface OpenWatch extends WatchHandlers {
  readonly cluster: string;
  readonly path: string;
  closed: boolean;
}

type Answer = unknown | ApiFailure | (() => unknown);

/** A transport to clusters that gives the answers a test sets, and records all requests. */
export class FakeApi implements ClusterApi {
  readonly requests: string[] = [];
  /** The requests that only check for a sign of life. */
  readonly pulses: string[] = [];
  readonly watches: OpenWatch[] = [];
  private readonly answers = new Map<string, Answer>();

  /** Sets the answer to a GET from now on; `path` is without its query. */
  answer(cluster: string, path: string, answer: Answer): void {
    this.answers.set(`${cluster} ${path}`, answer);
  }

  async get(cluster: string, path: string): Promise<unknown> {
    (path === '/version' ? this.pulses : this.requests).push(`${cluster} ${path}`);
    const [bare] = path.split('?');
    const key = `${cluster} ${bare}`;
    if (!this.answers.has(key)) throw new ApiFailure(404, `no answer for ${key}`);
    const answer = this.answers.get(key);
    const result = typeof answer === 'function' ? await answer() : answer;
    if (result instanceof ApiFailure) throw result;
    return structuredClone(result);
  }

  watch(cluster: string, path: string, handlers: WatchHandlers): () => void {
    const watch = { cluster, path, closed: false, ...handlers };
    this.watches.push(watch);
    return () => {
      watch.closed = true;
    };
  }

  /** The open watches of one resource. */
  open(cluster: string, path: string): OpenWatch[] {
    return this.watches.filter(
      watch => !watch.closed && watch.cluster === cluster && watch.path.startsWith(`${path}?`)
    );
  }

  /** Closes a watch as a server does. */
  end(watch: OpenWatch): void {
    watch.closed = true;
    watch.onClose();
  }
}

/** An object as a list contains it. */
export function item(name: string, resourceVersion = '1', namespace: string | undefined = 'shop') {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name, namespace, resourceVersion, uid: `uid-${name}` },
  };
}

/** A list as an API server answers it. */
export function listOf(items: unknown[], resourceVersion = '10') {
  return { kind: 'List', metadata: { resourceVersion }, items };
}

/** Aggregated discovery of a server that serves these resources of the Gateway API at v1. */
export function discoveryOf(plurals: string[], version = 'v1') {
  return {
    kind: 'APIGroupDiscoveryList',
    items: [
      {
        metadata: { name: 'gateway.networking.k8s.io' },
        versions: [
          {
            version,
            resources: plurals.map(resource => ({
              resource,
              verbs: ['get', 'list', 'watch', 'create'],
            })),
          },
        ],
      },
    ],
  };
}
