// subject: src/analysis/answers/trace/traceAnswers.ts
import { describe, expect, it } from 'vitest';
import {
  changedHeaders,
  type GivenRequest,
  type TraceAnswer,
  traceAnswers,
} from '../../../../src/analysis';
import { conformanceCases, evaluatedManifest, HAS_CONFORMANCE } from '../../conformance';

interface Case {
  readonly test: string;
  readonly manifest: string;
  readonly kind: string;
  readonly gateway: { readonly namespace: string; readonly name: string };
  readonly port: number;
  readonly scheme: GivenRequest['scheme'];
  readonly sni?: string;
  readonly stream?: boolean;
  readonly dataPlane?: boolean;
  readonly request: Pick<GivenRequest, 'host' | 'path' | 'method' | 'headers'>;
  readonly expect: {
    readonly backend?: string;
    readonly namespace?: string;
    readonly status?: number;
    readonly statuses?: readonly number[];
    readonly redirect?: {
      readonly scheme?: string;
      readonly host?: string;
      readonly port?: number;
      readonly path?: string;
      readonly statusCode?: number;
      readonly location?: string;
    };
    readonly grpcStatus?: number;
    readonly refused?: boolean;
    readonly failure?: boolean;
  };
  readonly forwarded?: {
    readonly path?: string;
    readonly host?: string;
    readonly headers?: {
      readonly set?: Readonly<Record<string, string>>;
      readonly absent?: readonly string[];
    };
  };
}

function answerOf({ manifest, gateway, port, scheme, sni, stream, request }: Case): TraceAnswer {
  const given = { ...request, gateway, port, scheme, sni, stream };
  return traceAnswers(evaluatedManifest(manifest), given)[0] as TraceAnswer;
}

function seenHeaders({ request, backends }: TraceAnswer): Record<string, string> {
  const [backend] = backends;
  return backend === undefined ? {} : changedHeaders(request.headers, backend.forwarded);
}

function judge(item: Case): void {
  const answer = answerOf(item);
  const { outcome, status, grpcStatus, backends, redirect } = answer;
  const { expect: wanted, forwarded } = item;
  if (wanted.backend !== undefined) {
    expect(outcome).toBe('backend');
    const target = { name: wanted.backend, namespace: wanted.namespace };
    expect(backends).toContainEqual(
      expect.objectContaining({ reference: expect.objectContaining(target) })
    );
  } else if (wanted.redirect !== undefined) {
    const { scheme, host, port, path, statusCode, location } = wanted.redirect;
    expect(outcome).toBe('redirect');
    expect(redirect).toMatchObject({ scheme, path, status: statusCode });
    expect(redirect?.port).toBe(port);
    if (host !== undefined) expect(redirect?.host).toBe(host);
    if (location !== undefined) expect(redirect?.location).toBe(location);
  } else if (wanted.grpcStatus !== undefined) {
    expect({ outcome, grpcStatus }).toEqual({ outcome: 'notFound', grpcStatus: wanted.grpcStatus });
  } else if (wanted.refused === true) {
    expect(['rejected', 'noListener']).toContain(outcome);
  } else if (wanted.failure === true) {
    expect(outcome).not.toBe('backend');
  } else {
    expect(wanted.statuses ?? [wanted.status]).toContain(status);
  }
  if (forwarded === undefined) return;
  const [first] = backends;
  const { path, host, headers } = forwarded;
  if (path !== undefined) expect(first?.forwarded.path).toBe(path);
  if (host !== undefined) expect(first?.forwarded.host).toBe(host);
  const seen = seenHeaders(answer);
  Object.entries(headers?.set ?? {}).forEach(([name, value]) =>
    expect(seen[name.toLowerCase()]).toBe(value)
  );
  headers?.absent?.forEach(name => expect(Object.keys(seen)).not.toContain(name.toLowerCase()));
}

const requests = conformanceCases<Case>().filter(
  ({ kind, dataPlane }) => kind === 'request' && dataPlane !== true
);

describe.skipIf(!HAS_CONFORMANCE)('A trace of the conformance suite’s requests', () => {
  requests.forEach((item, index) => {
    const { method = '', host = '', path = '' } = item.request;
    it(`${item.test} ${method} ${host}${path} ${index}`, () => judge(item));
  });
});
