import { readTraceUrl, type TraceUrl, writeTraceUrl } from '../../../analysis';
import type { CurlEffect } from './curlOptions';
import { type CurlWords, sortCurlWords } from './curlWords';
import type { HeaderLine, PastedRequest } from './pastedRequest';
import { shellWords } from './shellWords';
import { urlUserHeader, userHeader } from './userHeader';

const CURL = /^\s*(?:[$#%>]\s+)?(?:\S*\/)?curl(?:\.exe)?(?=\s|$)/;

/** Whether a text is a curl command, also with the prompt of a shell. */
export function isCurl(text: string): boolean {
  return CURL.test(text);
}

// `Name;` sends an empty header. `Name:` removes one.
function headerLine(text: string): HeaderLine[] {
  const [, name = '', sign = '', value = ''] = /^([^:;]*)([:;])(.*)$/s.exec(text) ?? [];
  if (name.trim() === '') return [];
  if (sign === ';') return [{ name: name.trim(), value: '' }];
  return value.trim() === '' ? [] : [{ name: name.trim(), value: value.trim() }];
}

const AS_HEADER: Partial<Record<CurlEffect, (value: string) => HeaderLine[]>> = {
  header: headerLine,
  user: value => [userHeader(value)],
  bearer: value => [{ name: 'Authorization', value: `Bearer ${value}` }],
  // Without `=`, the value is the name of a file.
  cookie: value => (value.includes('=') ? [{ name: 'Cookie', value }] : []),
  agent: value => [{ name: 'User-Agent', value }],
  referer: value => [{ name: 'Referer', value }],
};

const BODIES: Partial<Record<CurlEffect, string>> = {
  data: 'application/x-www-form-urlencoded',
  encodedData: 'application/x-www-form-urlencoded',
  json: 'application/json',
  form: 'multipart/form-data',
};

function queryPart(effect: CurlEffect, value: string): string {
  if (effect !== 'encodedData') return value;
  const at = value.indexOf('=');
  if (at <= 0) return encodeURIComponent(at === 0 ? value.slice(1) : value);
  return `${value.slice(0, at)}=${encodeURIComponent(value.slice(at + 1))}`;
}

function headersOf(
  { options }: CurlWords,
  url: TraceUrl | undefined,
  isGet: boolean
): HeaderLine[] {
  const own = options.flatMap(([effect, value]) => AS_HEADER[effect]?.(value) ?? []);
  const body = options.find(([effect]) => BODIES[effect] !== undefined)?.[0];
  const type = body === undefined || isGet ? undefined : BODIES[body];
  const has = (name: string) => own.some(header => header.name.toLowerCase() === name);
  return [
    ...own,
    ...(type === undefined || has('content-type') ? [] : [{ name: 'Content-Type', value: type }]),
    ...(url?.user === undefined || has('authorization') ? [] : [urlUserHeader(url.user)]),
  ];
}

function methodOf({ options }: CurlWords, isGet: boolean): string {
  const named = options.filter(([effect]) => effect === 'method').pop()?.[1];
  const does = (...effects: CurlEffect[]) => options.some(([effect]) => effects.includes(effect));
  if (named !== undefined && named !== '') return named;
  if (does('head')) return 'HEAD';
  if (isGet) return '';
  if (does('upload')) return 'PUT';
  return Object.keys(BODIES).some(effect => does(effect as CurlEffect)) ? 'POST' : '';
}

// HOST:PORT:ADDRESS[,ADDRESS] and HOST:PORT:HOST:PORT, where an address may be in brackets.
function resolvedAddress({ options }: CurlWords, url: TraceUrl | undefined): string {
  for (const [effect, value] of options) {
    if (effect !== 'resolve' && effect !== 'connectTo') continue;
    const [, host = '', port = '', to = ''] =
      /^\+?(\[[^\]]*\]|[^:]*):(\d*):(.*)$/.exec(value) ?? [];
    if (host !== '' && host !== '*' && host.toLowerCase() !== url?.hostname) continue;
    const called = url?.port ?? (url?.scheme === 'https' ? 443 : 80);
    if (port !== '' && Number(port) !== called) continue;
    const [address = ''] = to.split(',');
    if (address !== '') return address;
  }
  return '';
}

/**
 * Reads a curl command.
 *
 * @param text - A text for which `isCurl` holds.
 * @returns The request. `url` is `''` if the command has none. The body is not kept.
 */
export function readCurl(text: string): PastedRequest {
  const words = sortCurlWords(shellWords(text.replace(CURL, '')));
  const { options, others, unknown } = words;
  const given = [
    ...options.flatMap(([effect, value]) => (effect === 'url' ? [value] : [])),
    ...others,
  ];
  const written = given.find(word => word.includes('://')) ?? given[0] ?? '';
  const isGet = options.some(([effect]) => effect === 'get');
  const url = readTraceUrl(written, 'http');
  const query = isGet
    ? options
        .filter(([effect]) => effect === 'data' || effect === 'encodedData')
        .map(([effect, value]) => queryPart(effect, value))
        .join('&')
    : '';
  const path =
    url === undefined || query === ''
      ? url?.path
      : `${url.path}${url.path.includes('?') ? '&' : '?'}${query}`;
  return {
    url: url === undefined ? written : writeTraceUrl({ ...url, path: path ?? '/' }),
    method: methodOf(words, isGet),
    headers: headersOf(words, url, isGet),
    at: resolvedAddress(words, url),
    unused: [...unknown, ...given.filter(word => word !== written)],
  };
}
