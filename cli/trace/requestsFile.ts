import { type GivenRequest, TRACE_SCHEMES } from '../../src/analysis';
import type { TraceExpectation } from './expectation';

/** A request with what it is expected to get. */
export interface AskedRequest {
  readonly request: GivenRequest;
  readonly expect: TraceExpectation | undefined;
}

/** A file of requests is not valid. The message tells where. */
export class RequestsProblem extends Error {}

type Fields = Readonly<Record<string, unknown>>;
/** Checks a value. Returns what is wrong with it, as the end of a sentence. */
type MemberCheck = (value: unknown) => string | undefined;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText: MemberCheck = value => (typeof value === 'string' ? undefined : 'is not a text');
const isFlag: MemberCheck = value =>
  typeof value === 'boolean' ? undefined : 'is not true or false';
const isPort: MemberCheck = value =>
  Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 65535
    ? undefined
    : 'is not a port number';
const isStatus: MemberCheck = value =>
  Number.isInteger(value) && Number(value) >= 100 && Number(value) <= 599
    ? undefined
    : 'is not an HTTP status';
const isShare: MemberCheck = value =>
  typeof value === 'number' && value >= 0 && value <= 1 ? undefined : 'is not from 0 to 1';
const isScheme: MemberCheck = value =>
  (TRACE_SCHEMES as readonly unknown[]).includes(value)
    ? undefined
    : `is not one of ${TRACE_SCHEMES.join(', ')}`;
const isHeaders: MemberCheck = value =>
  isFields(value) &&
  Object.values(value).every(item =>
    Array.isArray(item) ? item.every(one => typeof one === 'string') : typeof item === 'string'
  )
    ? undefined
    : 'is not a map of texts or lists of texts';

const NAMED: Readonly<Record<string, MemberCheck>> = { namespace: isText, name: isText };
const BACKEND = { ...NAMED, port: isPort, minShare: isShare };
const EXPECT: Readonly<Record<string, MemberCheck>> = {
  status: isStatus,
  backend: value => fieldProblem(value, BACKEND, ['namespace', 'name']),
  location: isText,
  noListener: isFlag,
};
const REQUEST: Readonly<Record<string, MemberCheck>> = {
  gateway: value => fieldProblem(value, NAMED, ['namespace', 'name']),
  service: value => fieldProblem(value, NAMED, ['namespace', 'name']),
  clientNamespace: isText,
  scheme: isScheme,
  host: isText,
  port: isPort,
  sni: isText,
  path: isText,
  method: isText,
  headers: isHeaders,
  stream: isFlag,
};

function fieldProblem(
  value: unknown,
  checks: Readonly<Record<string, MemberCheck>>,
  needed: readonly string[] = []
): string | undefined {
  if (!isFields(value)) return 'is not an object';
  const lacking = needed.find(name => value[name] === undefined);
  if (lacking !== undefined) return `has no ${lacking}`;
  for (const [name, item] of Object.entries(value)) {
    const check = Object.prototype.hasOwnProperty.call(checks, name) ? checks[name] : undefined;
    if (check === undefined) return `has the unknown member ${name}`;
    const problem = check(item);
    if (problem !== undefined) return `.${name} ${problem}`;
  }
  return undefined;
}

function checked(value: unknown, at: string): AskedRequest {
  if (!isFields(value)) throw new RequestsProblem(`${at} is not an object`);
  const { request: nested, expect, ...own } = value;
  if (nested !== undefined && !isFields(nested)) {
    throw new RequestsProblem(`${at}.request is not an object`);
  }
  const request = { ...own, ...(nested as Fields | undefined) };
  const problem = fieldProblem(request, REQUEST);
  if (problem !== undefined) throw new RequestsProblem(`${at} ${problem}`.replace(' .', '.'));
  const unmet = expect === undefined ? undefined : fieldProblem(expect, EXPECT);
  if (unmet !== undefined) throw new RequestsProblem(`${at}.expect ${unmet}`.replace(' .', '.'));
  return { request, expect: expect as TraceExpectation | undefined };
}

/**
 * Reads a JSON list of requests. The members of a request may also stand under `request`, beside
 * `expect`.
 *
 * @throws RequestsProblem for text that is no such list.
 */
export function readRequests(text: string): readonly AskedRequest[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new RequestsProblem(`is not JSON: ${(error as Error).message}`);
  }
  if (!Array.isArray(value)) throw new RequestsProblem('is not a list of requests');
  return (value as readonly unknown[]).map((item, index) => checked(item, `request ${index + 1}`));
}
