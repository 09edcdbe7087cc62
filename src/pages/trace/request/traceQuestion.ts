import { type GivenRequest, GRPC_TYPE, readTraceUrl } from '../../../analysis';
import type { HeaderLine } from './pastedRequest';

/** A header of the question. */
export interface QuestionHeader extends HeaderLine {
  /** The value came from the address of the page. */
  readonly isShared?: boolean;
}

/** The question of the page. */
export interface TraceQuestion {
  readonly url: string;
  /** `''` for the default of the scheme. */
  readonly method: string;
  readonly headers: readonly QuestionHeader[];
  /** As `namespace/name`; `''` for all. */
  readonly gateway: string;
  /** The address that is called in place of the host; `''` for none. */
  readonly at: string;
  /** Where the request is made from; `''` if somebody wrote it. */
  readonly made: string;
}

export const NO_QUESTION: TraceQuestion = {
  url: '',
  method: '',
  headers: [],
  gateway: '',
  at: '',
  made: '',
};

/** Splits `10.0.0.1:8443` or `[::1]:8443`. */
export function splitAddress(at: string): { readonly address: string; readonly port?: number } {
  const [, inBrackets, plain = '', digits] =
    /^(?:\[([^\]]*)\]|([^:]*))(?::(\d+))?$/.exec(at) ?? ([, undefined, at] as const);
  const address = inBrackets ?? plain;
  return digits === undefined ? { address } : { address, port: Number(digits) };
}

function gatewayOf(gateway: string): GivenRequest['gateway'] {
  const [namespace, name] = gateway.split('/');
  return namespace && name ? { namespace, name } : undefined;
}

function headersOf({ headers }: TraceQuestion, grpc: boolean): Record<string, readonly string[]> {
  const found: Record<string, readonly string[]> = {};
  headers.forEach(({ name, value }) => {
    if (name === '' || name.toLowerCase() === 'host') return;
    const known = Object.keys(found).find(key => key.toLowerCase() === name.toLowerCase()) ?? name;
    found[known] = [...(found[known] ?? []), value];
  });
  const hasType = Object.keys(found).some(name => name.toLowerCase() === 'content-type');
  return grpc && !hasType ? { ...found, 'content-type': [GRPC_TYPE] } : found;
}

/**
 * The request that a question is about.
 *
 * @returns Undefined until the URL can be read.
 */
export function requestOfQuestion(question: TraceQuestion): GivenRequest | undefined {
  const url = readTraceUrl(question.url);
  if (url === undefined) return undefined;
  const { scheme, grpc, hostname, port, path } = url;
  const method = question.method || (grpc ? 'POST' : undefined);
  const named = question.headers.find(({ name }) => name.toLowerCase() === 'host')?.value;
  const called = splitAddress(question.at).port ?? port;
  const gateway = gatewayOf(question.gateway);
  return {
    ...(gateway === undefined ? {} : { gateway }),
    scheme,
    host: named || (port === undefined ? hostname : `${hostname}:${port}`),
    // The client connects to the host of the URL, whatever it says in the header Host.
    ...(named ? { sni: hostname } : {}),
    ...(called === undefined ? {} : { port: called }),
    path,
    ...(method === undefined ? {} : { method }),
    headers: headersOf(question, grpc),
  };
}

/** The address that a question calls: one given apart, or the IP address in the URL. */
export function calledAddress({ url, at }: TraceQuestion): string {
  if (at !== '') return splitAddress(at).address.toLowerCase();
  const { hostname = '' } = readTraceUrl(url) ?? {};
  return /^(\d+(\.\d+){3}|\[.*\])$/.test(hostname) ? hostname.replace(/^\[|\]$/g, '') : '';
}
