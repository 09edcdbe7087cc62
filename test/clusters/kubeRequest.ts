import type { IncomingMessage } from 'node:http';
import https from 'node:https';
import { setTimeout as pause } from 'node:timers/promises';

/** An error answer of an API server. */
export class KubeError extends Error {
  constructor(readonly status: number, readonly reason: string, message: string) {
    super(message);
    this.name = 'KubeError';
  }
}

/** The address and credentials of a request. */
export interface KubeEndpoint {
  url: string;
  /** PEM of the only trusted certificates. */
  certificateAuthority: string;
  token: string;
}

/** Options of a request; a GET without a body by default. */
export interface KubeRequest {
  method?: string;
  /** Sent as JSON. */
  body?: unknown;
  contentType?: string;
  accept?: string;
  /** The timeout of the answer in milliseconds; 20 seconds by default. */
  timeout?: number;
}

/** The number of retries after 429. */
const mostRepeats = 10;

function send(endpoint: KubeEndpoint, path: string, request: KubeRequest) {
  const { method = 'GET', body, contentType = 'application/json' } = request;
  return new Promise<IncomingMessage>((resolve, reject) => {
    const headers: Record<string, string> = {
      Authorization: `Bearer ${endpoint.token}`,
      Accept: request.accept ?? 'application/json',
    };
    if (body !== undefined) headers['Content-Type'] = contentType;
    const outgoing = https.request(
      new URL(path, endpoint.url),
      // A kept connection would fail the first request after a restart of the server.
      { method, headers, ca: endpoint.certificateAuthority, agent: false },
      resolve
    );
    outgoing.setTimeout(request.timeout ?? 20_000, () =>
      outgoing.destroy(new Error(`${method} ${path} got no answer in time`))
    );
    outgoing.on('error', reject);
    outgoing.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/**
 * Opens a request to an API server and gives its answer as a stream, as a watch needs it. Node's
 * fetch would need a process-wide setting to trust the test's certificate.
 *
 * As other clients do, it retries after 429: a server that has just started is ready before its
 * cache of each custom resource is, and answers "try again" until then.
 *
 * @param path from the root, with its query: "/api/v1/namespaces?limit=1"
 * @returns the answer, whatever its status; a 429 only if retries did not help
 * @throws on a network failure or a timeout
 */
export async function openKubeRequest(
  endpoint: KubeEndpoint,
  path: string,
  request: KubeRequest = {}
): Promise<IncomingMessage> {
  for (let repeats = 0; ; repeats++) {
    const answer = await send(endpoint, path, request);
    if (answer.statusCode !== 429 || repeats === mostRepeats) return answer;
    answer.resume();
    await pause(1000 * Number(answer.headers['retry-after'] ?? 1));
  }
}

/**
 * Sends a request to an API server and reads its JSON answer.
 *
 * @param path from the root, with its query
 * @returns the parsed body, or its text if it is not JSON (as of /readyz)
 * @throws KubeError on any status of 400 and above, with the reason and message of the server's
 *   Status object; other errors on network failures
 */
export async function kubeRequest<T>(
  endpoint: KubeEndpoint,
  path: string,
  request: KubeRequest = {}
): Promise<T> {
  const answer = await openKubeRequest(endpoint, path, request);
  let text = '';
  answer.setEncoding('utf8');
  for await (const chunk of answer) text += chunk;
  const isJson = answer.headers['content-type']?.includes('json') ?? false;
  const body: unknown = isJson ? JSON.parse(text) : text;
  const status = answer.statusCode ?? 0;
  if (status >= 400) {
    const said = (isJson ? body : {}) as { reason?: string; message?: string };
    const message = `${request.method ?? 'GET'} ${path}: ${status} ${said.message ?? text}`;
    throw new KubeError(status, said.reason ?? '', message);
  }
  return body as T;
}
