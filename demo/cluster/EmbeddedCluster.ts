import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  refuseAsUnreachable,
  refuseUpgrade,
  sendError,
  sendJson,
  sendText,
  streamSink,
  webSocketSink,
} from './answers';
import { ApiServer, type WatchRequest } from './apiServer';
import type { ClusterBackend } from './backend';
import { type Fault, type FaultKind, Faults } from './faults';
import { Hangs } from './hangs';
import { parseObjects } from './objectText';
import { isWatch } from './requestPath';
import { crdResource, inVersion, ServedResources } from './resources';
import { badRequest } from './status';
import { ObjectStore, storeKey } from './store';
import { groupResource, type KubeObject, type KubeObjectInput, type ResourceType } from './types';
import { WatchSession, type WatchSink } from './watchSession';
import { Writer } from './writes';

export interface EmbeddedClusterOptions {
  /** Objects the cluster starts with. */
  objects?: (KubeObjectInput | string)[];
  /** The number of past changes that a watch can start from; 10,000 by default. */
  watchWindow?: number;
  /** The bookmark interval of watches that request bookmarks, in milliseconds; one minute by default. */
  bookmarkIntervalMs?: number;
  /** The timeout of a watch that sets none, in milliseconds; 30 minutes by default. */
  watchTimeoutMs?: number;
}

export interface LoggedRequest {
  method: string;
  /** Path as the API server sees it, without the query. */
  path: string;
  query: URLSearchParams;
  watch: boolean;
}

function logged({ method = 'GET' }: IncomingMessage, url: URL): LoggedRequest {
  const query = url.searchParams;
  return { method, path: url.pathname, query, watch: isWatch(query) && method === 'GET' };
}

/** A Kubernetes API over objects in memory. */
export class EmbeddedCluster implements ClusterBackend {
  readonly server: string;
  /** Every request since the last `requests.length = 0`, refused ones too. */
  readonly requests: LoggedRequest[] = [];
  bookmarkIntervalMs: number;
  watchTimeoutMs: number;

  private readonly store: ObjectStore;
  private readonly faults = new Faults();
  private readonly served: ServedResources;
  private readonly writer: Writer;
  private readonly api: ApiServer;
  private readonly sessions = new Set<WatchSession>();
  private readonly hangs = new Hangs();

  constructor(readonly name: string, options: EmbeddedClusterOptions = {}) {
    this.server = `https://${name}.example.com:6443`;
    this.bookmarkIntervalMs = options.bookmarkIntervalMs ?? 60_000;
    this.watchTimeoutMs = options.watchTimeoutMs ?? 30 * 60_000;
    this.store = new ObjectStore(options.watchWindow ?? 10_000);
    this.served = new ServedResources(this.store, this.faults);
    this.writer = new Writer(this.store);
    this.api = new ApiServer(this.store, this.served, this.faults, this.writer, this.server);
    this.store.subscribe(change => {
      if (change.resource === crdResource) this.servedChanged(() => this.served.refresh());
    });
    for (const namespace of ['default', 'kube-node-lease', 'kube-public', 'kube-system']) {
      this.ensureNamespace(namespace);
    }
    options.objects?.forEach(object => this.apply(object));
  }

  /** The number of open watches. */
  get watches(): number {
    return this.sessions.size;
  }

  /**
   * Creates or replaces an object with its status (without a status, the stored one stays). Text is
   * YAML or JSON of any number of documents. A missing namespace is created.
   * Throws if the cluster does not serve the kind of an object, or an object has no name.
   * @returns the last stored object
   */
  apply(given: KubeObjectInput | string): KubeObject {
    const objects = typeof given === 'string' ? parseObjects(given) : [given];
    const stored = objects.map(object => {
      const type = this.typeOf(object);
      const metadata = { ...object.metadata };
      if (type.namespaced) {
        metadata.namespace ??= 'default';
        this.ensureNamespace(metadata.namespace);
      }
      const target = { type, version: type.versions[0], namespace: metadata.namespace };
      return this.writer.put(target, { ...object, metadata });
    });
    const last = stored.at(-1);
    if (!last) throw new Error('there is no object to apply');
    return last;
  }

  /** The object as stored, by plural and group (`httproutes.gateway.networking.k8s.io`), or kind. */
  get(resource: string, name: string, namespace?: string): KubeObject | undefined {
    const type = this.typeNamed(resource);
    const object = this.store.get(groupResource(type), storeKey(namespace, name));
    return object && inVersion(object, type, type.versions[0]);
  }

  list(resource: string, namespace?: string): KubeObject[] {
    const type = this.typeNamed(resource);
    return this.store
      .list(groupResource(type))
      .filter(object => namespace === undefined || object.metadata.namespace === namespace)
      .map(object => inVersion(object, type, type.versions[0]));
  }

  /** Deletes an object; throws if it does not exist. */
  delete(resource: string, name: string, namespace?: string): void {
    const type = this.typeNamed(resource);
    this.writer.delete({ type, version: type.versions[0], namespace }, name, undefined);
  }

  setFault(fault: Fault): void {
    if (fault.kind === 'dropSockets') {
      this.dropSockets();
      return;
    }
    this.servedChanged(() => {
      this.faults.set(fault);
      this.served.refresh();
    });
    if (fault.kind === 'refused') this.dropSockets();
    if (fault.kind === 'hung') this.hangs.start();
  }

  /** Clears one kind of fault, or all. */
  clearFaults(kind?: FaultKind): void {
    this.servedChanged(() => {
      this.faults.clear(kind);
      this.served.refresh();
    });
    if (!this.faults.has('hung')) this.hangs.end();
  }

  /** Breaks the connections of all open watches. */
  dropSockets(): void {
    [...this.sessions].forEach(session => session.drop());
  }

  /** Ends all open watches with a close message, as a server does at a timeout. */
  endWatches(): void {
    [...this.sessions].forEach(session => session.end());
  }

  /** Drops the history of changes: a watch from an earlier version gets 410. */
  compact(): void {
    this.store.compact();
  }

  handle(req: IncomingMessage, res: ServerResponse, url: string): void {
    res.on('error', () => res.destroy());
    this.receive(req, url, res).then(
      response => {
        if (!response || res.destroyed) return;
        if ('watch' in response) {
          res.on('close', this.open(response.watch, streamSink(res)));
        } else if ('text' in response) {
          sendText(res, response.text);
        } else {
          sendJson(res, response.code, response.body, response.contentType);
        }
      },
      error => sendError(res, error)
    );
  }

  upgrade(req: IncomingMessage, socket: Duplex, head: Buffer, url: string): void {
    socket.on('error', () => socket.destroy());
    if (this.faults.has('noWebSockets')) {
      this.requests.push(logged(req, new URL(url, 'http://embedded')));
      refuseUpgrade(socket, badRequest('WebSockets are not supported here'));
      return;
    }
    this.receive(req, url, socket).then(
      response => {
        if (!response || socket.destroyed) return;
        const protocols = req.headers['sec-websocket-protocol']?.split(',') ?? [];
        if (!('watch' in response) || protocols.length > 1) {
          refuseUpgrade(socket, badRequest('only a watch of one protocol can be upgraded here'));
          return;
        }
        let closed: (() => void) | undefined;
        webSocketSink(
          req,
          socket,
          head,
          () => closed?.(),
          sink => {
            closed = this.open(response.watch, sink);
          }
        );
      },
      error => refuseUpgrade(socket, error)
    );
  }

  close(): void {
    this.dropSockets();
  }

  private async receive(req: IncomingMessage, url: string, target: ServerResponse | Duplex) {
    const parsed = new URL(url, 'http://embedded');
    this.requests.push(logged(req, parsed));
    await this.hangs.over;
    const slow = this.faults.get('slow');
    if (slow) await new Promise(resolve => setTimeout(resolve, slow.delayMs));
    if (this.faults.has('refused')) {
      refuseAsUnreachable(target);
      return undefined;
    }
    return this.api.answer(req, parsed);
  }

  /** @returns a function to call after the client has left */
  private open(request: WatchRequest, sink: WatchSink): () => void {
    const session: WatchSession = new WatchSession(
      this.store,
      {
        ...request,
        timeoutMs: Math.min(request.timeoutMs ?? Infinity, this.watchTimeoutMs),
        bookmarkIntervalMs: this.bookmarkIntervalMs,
        unreadable: this.faults.has('unreadableWatch'),
        gone: request.fromVersion !== undefined && this.faults.takeWatchGone(),
        onClose: () => this.sessions.delete(session),
      },
      this.hangs.paused(sink)
    );
    this.sessions.add(session);
    session.start();
    return () => session.clientClosed();
  }

  /** Ends the watches of resources that the change removes or serves differently. */
  private servedChanged(change: () => void): void {
    const before = new Map(this.served.all().map(type => [groupResource(type), type.versions]));
    change();
    const after = new Map(this.served.all().map(type => [groupResource(type), type.versions]));
    for (const session of [...this.sessions]) {
      if (before.get(session.resource)?.join() !== after.get(session.resource)?.join()) {
        session.end();
      }
    }
  }

  private ensureNamespace(name: string): void {
    if (!this.store.get('namespaces', storeKey(undefined, name))) {
      this.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } });
    }
  }

  private typeOf(object: KubeObjectInput): ResourceType {
    const type = this.served.ofObject(object);
    if (!type || !object.metadata?.name) {
      throw new Error(
        `${this.name}: cannot apply ${object.apiVersion} ${object.kind} ` +
          `"${object.metadata?.name}": ${type ? 'it has no name' : 'the kind is not served'}`
      );
    }
    return type;
  }

  private typeNamed(resource: string): ResourceType {
    const types = this.served.all();
    const type =
      types.find(candidate => groupResource(candidate) === resource) ??
      types.find(candidate => candidate.kind === resource || candidate.plural === resource);
    if (!type) throw new Error(`${this.name}: ${resource} is not served`);
    return type;
  }
}
