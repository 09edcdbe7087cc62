import type { TraceAnswer, TracedName } from '../../src/analysis';

/** What a request is expected to get. Every member must be met. */
export interface TraceExpectation {
  /** The status of an answer that the gateway gives itself. */
  readonly status?: number;
  readonly backend?: TracedName & { readonly port?: number; readonly minShare?: number };
  /** The Location of a redirect. */
  readonly location?: string;
  /** Whether no listener takes the request. */
  readonly noListener?: boolean;
}

function hasBackend({ outcome, backends }: TraceAnswer, wanted: TraceExpectation['backend']) {
  if (wanted === undefined) return true;
  const share = backends
    .filter(
      ({ reference: { namespace, name, port }, redirect }) =>
        redirect === undefined &&
        namespace === wanted.namespace &&
        name === wanted.name &&
        (wanted.port === undefined || port === wanted.port)
    )
    .reduce((sum, backend) => sum + backend.share, 0);
  // Shares are fractions, whose sum is seldom exact.
  return outcome === 'backend' && share > 0 && share + 1e-9 >= (wanted.minShare ?? 0);
}

/** Tells whether an answer meets an expectation. An unknown answer never does. */
export function meetsExpectation(answer: TraceAnswer, wanted: TraceExpectation): boolean {
  const { outcome, status, redirect } = answer;
  return (
    outcome !== 'unknown' &&
    (wanted.status === undefined || status === wanted.status) &&
    (wanted.location === undefined || redirect?.location === wanted.location) &&
    (wanted.noListener === undefined || (outcome === 'noListener') === wanted.noListener) &&
    hasBackend(answer, wanted.backend)
  );
}

/** Tells whether an answer is good where nothing else is expected. */
export function isAnswered({ outcome, errorShare }: TraceAnswer): boolean {
  return (outcome === 'backend' || outcome === 'redirect') && errorShare === 0;
}

/** Describes an expectation, such as `backend shop/web, status 301`. */
export function expectationText({
  status,
  backend,
  location,
  noListener,
}: TraceExpectation): string {
  const parts: string[] = [];
  if (status !== undefined) parts.push(`status ${status}`);
  if (backend !== undefined) {
    const { namespace, name, port, minShare } = backend;
    const of = port === undefined ? '' : ` port ${port}`;
    const share = minShare === undefined ? '' : ` with a share of at least ${minShare}`;
    parts.push(`backend ${namespace}/${name}${of}${share}`);
  }
  if (location !== undefined) parts.push(`location ${location}`);
  if (noListener !== undefined) parts.push(noListener ? 'no listener' : 'a listener');
  return parts.join(', ');
}

/**
 * Reads `KEY=VALUE` of an expectation: `status=404`, `backend=NS/NAME`, `location=URL` or
 * `noListener=true`.
 *
 * @returns Undefined for any other text.
 */
export function parseExpectation(argument: string): TraceExpectation | undefined {
  const at = argument.indexOf('=');
  const key = argument.slice(0, Math.max(at, 0));
  const value = argument.slice(at + 1);
  switch (key) {
    case 'status':
      return /^[1-5]\d\d$/.test(value) ? { status: Number(value) } : undefined;
    case 'backend': {
      const name = parseNamed(value);
      return name === undefined ? undefined : { backend: name };
    }
    case 'location':
      return value === '' ? undefined : { location: value };
    case 'noListener':
      return ['true', 'false'].includes(value) ? { noListener: value === 'true' } : undefined;
    default:
      return undefined;
  }
}

/** Reads `NAMESPACE/NAME`. */
export function parseNamed(argument: string): TracedName | undefined {
  const [, namespace, name] = /^([^/\s]+)\/([^/\s]+)$/.exec(argument) ?? [];
  return namespace === undefined || name === undefined ? undefined : { namespace, name };
}
