import WebSocket from 'ws';
import {
  EmbeddedCluster,
  type EmbeddedClusterOptions,
  gatewayApiCrds,
  type GatewayApiRelease,
  type KubeObject,
  serveCluster,
} from '../../demo/cluster';

export const routesPath = '/apis/gateway.networking.k8s.io/v1/httproutes';
export const shopRoutesPath = '/apis/gateway.networking.k8s.io/v1/namespaces/shop/httproutes';

export interface Answer {
  code: number;
  contentType: string;
  // Assertions read answers field by field, whatever their kind.
  body: Body;
}

export interface Body extends Record<string, unknown> {
  kind?: string;
  apiVersion?: string;
  message?: string;
  reason?: string;
  code?: number;
  metadata: { resourceVersion: string; continue?: string; remainingItemCount?: number } & Record<
    string,
    unknown
  >;
  items: KubeObject[];
}

/** Sends a request and reads the answer as JSON, or as `message` if it is not JSON. */
export async function ask(
  base: string,
  path: string,
  { method = 'GET', body, headers = {} }: AskOptions = {}
): Promise<Answer> {
  const response = await fetch(base + path, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  const contentType = response.headers.get('content-type') ?? '';
  return {
    code: response.status,
    contentType,
    body: (contentType.startsWith('application/json')
      ? JSON.parse(text)
      : { message: text }) as Body,
  };
}

export interface AskOptions {
  method?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

export interface TestApi {
  cluster: EmbeddedCluster;
  url: string;
  ask(path: string, options?: AskOptions): Promise<Answer>;
  close(): Promise<void>;
}

/** A cluster with the Gateway API and a namespace `shop`, at its own address. */
export async function startApi(
  options: EmbeddedClusterOptions = {},
  release: GatewayApiRelease = 'v1.6.3 standard'
): Promise<TestApi> {
  const cluster = new EmbeddedCluster('east', options);
  gatewayApiCrds(release).forEach(crd => cluster.apply(crd));
  cluster.apply({ apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'shop' } });
  const { url, close } = await serveCluster(cluster);
  return { cluster, url, ask: (path, asked) => ask(url, path, asked), close };
}

export function route(name: string, labels: Record<string, string> = {}, namespace = 'shop') {
  return {
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'HTTPRoute',
    metadata: { name, namespace, labels },
    spec: { hostnames: [`${name}.example.com`] },
  };
}

export interface ReceivedEvent {
  type: string;
  object: KubeObject & { code?: number; reason?: string };
}

export interface TestWatch {
  events: ReceivedEvent[];
  /** Resolves after the given number of events. */
  received(count: number): Promise<ReceivedEvent[]>;
  /** Resolves with the close code, 1006 for a broken connection. */
  ended: Promise<number>;
  protocol: string;
  close(): void;
}

/** Opens a watch over a WebSocket as a browser does; rejects with the status if it is refused. */
export async function watch(
  base: string,
  path: string,
  protocols = ['base64.binary.k8s.io'],
  headers: Record<string, string> = {}
): Promise<TestWatch> {
  const socket = new WebSocket(base.replace('http', 'ws') + path, protocols, { headers });
  const events: ReceivedEvent[] = [];
  const waiting = new Set<() => void>();
  const ended = new Promise<number>(resolve => {
    socket.on('close', resolve);
  });
  socket.on('message', (data, isBinary) => {
    if (isBinary) {
      throw new Error('events must be text');
    }
    events.push(JSON.parse(data.toString()) as ReceivedEvent);
    waiting.forEach(check => check());
  });
  await new Promise<void>((resolve, reject) => {
    socket.on('open', resolve);
    socket.on('error', reject);
    socket.on('unexpected-response', (_request, response) => {
      reject(new Error(String(response.statusCode)));
      response.destroy();
    });
  });
  return {
    events,
    received: count =>
      new Promise(resolve => {
        const check = () => {
          if (events.length >= count) {
            waiting.delete(check);
            resolve(events);
          }
        };
        waiting.add(check);
        check();
      }),
    ended,
    protocol: socket.protocol,
    close: () => socket.close(),
  };
}

export async function eventually(condition: () => boolean): Promise<void> {
  const deadline = Date.now() + 3000;
  while (!condition()) {
    if (Date.now() > deadline) {
      throw new Error('the condition was not met within 3 seconds');
    }
    await new Promise(resolve => setTimeout(resolve, 5));
  }
}
