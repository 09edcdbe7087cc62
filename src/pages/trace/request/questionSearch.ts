import { readTraceUrl, writeTraceUrl } from '../../../analysis';
import type { QuestionHeader, TraceQuestion } from './traceQuestion';

const PLAIN = ['method', 'gateway', 'at', 'made'] as const;
const NAMES = ['url', ...PLAIN, 'header'] as const;
// They are secrets even where a match depends on them.
const SECRET = ['authorization', 'proxy-authorization', 'cookie'];

function readHeader(text: string): QuestionHeader {
  const at = text.indexOf(':');
  if (at < 0) return { name: text.trim(), value: '' };
  const name = text.slice(0, at).trim();
  const isSecret = SECRET.includes(name.toLowerCase());
  return { name, value: text.slice(at + 1).trim(), ...(isSecret ? {} : { isShared: true }) };
}

/** Reads the question from the query of the page's address. */
export function readQuestion(search: string): TraceQuestion {
  const parameters = new URLSearchParams(search);
  const of = (name: string) => parameters.get(name) ?? '';
  return {
    url: of('url'),
    method: of('method'),
    headers: parameters.getAll('header').map(readHeader),
    gateway: of('gateway'),
    at: of('at'),
    made: of('made'),
  };
}

/**
 * Tells whether the value of a header stays in the page: no match depends on it, or it is a secret.
 *
 * @param matched - The names of the headers on which a match depends, in lower case.
 */
export function isHeldBack(
  { name, value, isShared }: QuestionHeader,
  matched: ReadonlySet<string>
): boolean {
  const lower = name.toLowerCase();
  if (value === '' || lower === 'host') return false;
  return SECRET.includes(lower) || !(isShared === true || matched.has(lower));
}

/**
 * Writes a question into a query. Of a header that is held back, only the name is written. A URL that
 * cannot be read is not written, because it may hold a password.
 *
 * @param search - The other parameters of this query are kept.
 */
export function writeQuestion(
  search: string,
  question: TraceQuestion,
  matched: ReadonlySet<string>
): string {
  const parameters = new URLSearchParams(search);
  NAMES.forEach(name => parameters.delete(name));
  const url = readTraceUrl(question.url);
  if (url !== undefined) parameters.set('url', writeTraceUrl(url));
  PLAIN.forEach(name => {
    if (question[name] !== '') parameters.set(name, question[name]);
  });
  question.headers.forEach(header => {
    if (header.name === '') return;
    const { name, value } = header;
    parameters.append(
      'header',
      value === '' || isHeldBack(header, matched) ? name : `${name}: ${value}`
    );
  });
  return parameters.toString();
}

/** The part of a query that belongs to the question. */
export function questionPart(search: string): string {
  const all = new URLSearchParams(search);
  const part = NAMES.flatMap(name => all.getAll(name).map(value => [name, value]));
  return new URLSearchParams(part).toString();
}
