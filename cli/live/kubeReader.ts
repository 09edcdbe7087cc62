import type { KubeConfig } from '@kubernetes/client-node';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { RequestOptions } from 'node:https';
import { text } from '../../src/gatewayApi/read';
import { ApiFailure, type ClusterReader, NotJson } from '../../src/kube/clusterApi';
import { inTime } from '../../src/kube/timeLimit';
import { responseBody } from './responseBody';

/** A request failed before the API server responded. */
export class TransportFailure extends ApiFailure {
  /** @param code - Node's, such as `ECONNREFUSED`; `''` where it gives none. */
  constructor(readonly code: string, message: string) {
    super(0, message);
  }
}

/** The credentials for a cluster could not be obtained. */
export class CredentialFailure extends ApiFailure {
  constructor(message: string) {
    super(401, message);
  }
}

/** The code of a request that timed out. */
export const TIMED_OUT = 'TIMED_OUT';

// A busy server says when to retry. The limit is that of client-go.
const MOST_RETRIES = 10;
const TOO_MANY_REQUESTS = 429;

// A timer that is set to more ends at once.
const LONGEST_WAIT_MS = 2 ** 31 - 1;

async function send(url: URL, options: RequestOptions): Promise<IncomingMessage> {
  // Imported here, because the built file would load a static import even when it is not needed.
  const client = await (url.protocol === 'http:' ? import('node:http') : import('node:https'));
  return await new Promise((resolve, reject) => {
    client.request(url, options).on('response', resolve).on('error', reject).end();
  });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function failure(error: unknown): ApiFailure {
  if (error instanceof ApiFailure) return error;
  const { code, message, errors } = error as NodeJS.ErrnoException & { errors?: Error[] };
  // A host with several addresses fails with one error per address and no message of its own.
  return new TransportFailure(code ?? '', message || errors?.[0]?.message || String(error));
}

/** Reads one cluster with the credentials of its context. */
export class KubeReader implements ClusterReader {
  private credentials: Promise<RequestOptions> | undefined;

  /**
   * @param config - Its current context is that of the cluster.
   * @param server - The address of the API server.
   * @param timeoutMs - The time limit of a request with its retries, in milliseconds; 0 is no limit.
   */
  constructor(
    private readonly config: KubeConfig,
    private readonly server: string,
    private readonly timeoutMs: number
  ) {}

  async get(
    _cluster: string,
    path: string,
    { accept = 'application/json' }: { readonly accept?: string } = {}
  ): Promise<unknown> {
    try {
      const options = await (this.credentials ??= this.readCredentials());
      return await inTime(
        signal => this.askPatiently(path, options, accept, signal),
        this.limit('no response')
      );
    } catch (error) {
      throw failure(error);
    }
  }

  private limit(late: string) {
    const timeoutMs = this.timeoutMs === 0 ? Infinity : this.timeoutMs;
    return {
      ms: () => timeoutMs,
      late: () => new TransportFailure(TIMED_OUT, `${late} within ${timeoutMs / 1000} s`),
    };
  }

  // The time limit is for all attempts together.
  private async askPatiently(
    path: string,
    options: RequestOptions,
    accept: string,
    signal: AbortSignal
  ): Promise<unknown> {
    const end = this.timeoutMs === 0 ? Infinity : performance.now() + this.timeoutMs;
    for (let retries = 0; ; retries += 1) {
      const { status, waitMs, body } = await this.ask(path, options, accept, signal);
      const value = parsed(body);
      if (status >= 200 && status < 300 && value !== undefined) return value;
      const said = text((value as { message?: unknown } | null | undefined)?.message);
      if (value === undefined && status >= 200 && status < 300) throw new NotJson();
      const message = said || `HTTP status ${status}`;
      if (status !== TOO_MANY_REQUESTS || waitMs === undefined || retries === MOST_RETRIES) {
        throw new ApiFailure(status, message);
      }
      if (performance.now() + waitMs > end) {
        const limit = `the time limit is ${this.timeoutMs / 1000} s`;
        throw new ApiFailure(status, `${message}: retry after ${waitMs / 1000} s, but ${limit}`);
      }
      await new Promise(resolve => setTimeout(resolve, Math.min(waitMs, LONGEST_WAIT_MS)));
    }
  }

  private async ask(path: string, options: RequestOptions, accept: string, signal: AbortSignal) {
    const { headers, auth, agent } = options;
    const answer = await send(new URL(this.server.replace(/\/$/, '') + path), {
      headers: { ...(headers as OutgoingHttpHeaders), accept, 'accept-encoding': 'gzip' },
      auth,
      agent,
      signal,
    });
    const wait = Number(answer.headers['retry-after']) * 1000;
    return {
      status: answer.statusCode ?? 0,
      waitMs: Number.isFinite(wait) ? Math.max(wait, 0) : undefined,
      body: await responseBody(answer),
    };
  }

  // Once for all requests, because a credential plugin may prompt the user.
  private async readCredentials(): Promise<RequestOptions> {
    const options: RequestOptions = { headers: {} };
    try {
      await inTime(() => this.config.applyToHTTPSOptions(options), this.limit('no credentials'));
    } catch (error) {
      if (error instanceof ApiFailure) throw error;
      throw new CredentialFailure((error as Error).message || String(error));
    }
    return options;
  }
}
