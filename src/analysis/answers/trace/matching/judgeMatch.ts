import {
  type GrpcMatchParts,
  type HttpMatchParts,
  type MatchPairs,
} from '../../../routes/matches/matchParts';
import { trimmedPrefix } from '../../../routes/redirectTarget';
import type { Message } from '../../../words/message';
import { sayTrace } from '../../../words/traceWords';
import { matchPattern } from '../pattern/matchPattern';
import { headerValues, queryValue, splitPath, type TraceRequest } from '../traceRequest';

/**
 * Whether a match meets a request.
 * - `False`: `reason` is a stable word, and `say` tells the difference. `near` is set if the path, or
 *   the service and method, are right.
 * - `Unknown`: `say` tells what the specification leaves open.
 */
export type MatchJudgement =
  | { readonly status: 'True' }
  | {
      readonly status: 'False';
      readonly reason: string;
      readonly near: boolean;
      readonly say: () => Message;
    }
  | { readonly status: 'Unknown'; readonly say: () => Message };

const MET: MatchJudgement = { status: 'True' };
const PATTERN = 'RegularExpression';
const NO_VALUE = '-';

function unmet(reason: string, near: boolean, say: () => Message): MatchJudgement {
  return { status: 'False', reason, near, say };
}

// A pattern that matches only a part of the value matches or not, by the implementation.
function judgePattern(pattern: string, value: string): MatchJudgement['status'] {
  const result = matchPattern(pattern, value);
  if (result === undefined || result.whole !== result.part) return 'Unknown';
  return result.whole ? 'True' : 'False';
}

function patternOpen(pattern: string, value: string): MatchJudgement {
  return {
    status: 'Unknown',
    say: () => sayTrace('pattern', { pattern, value: value || NO_VALUE }),
  };
}

function worst(judgements: Iterable<MatchJudgement>): MatchJudgement {
  let found = MET;
  for (const judgement of judgements) {
    if (judgement.status === 'False') return judgement;
    if (judgement.status === 'Unknown') found = judgement;
  }
  return found;
}

/**
 * Tells whether a prefix matches a path, element by element. A trailing slash of the prefix is
 * ignored (HTTPPathMatch).
 */
export function hasPathPrefix(path: string, prefix: string): boolean {
  const trimmed = trimmedPrefix(prefix);
  return (
    path.startsWith(trimmed) && (path.length === trimmed.length || path[trimmed.length] === '/')
  );
}

function judgePath(type: string, wanted: string, path: string): MatchJudgement {
  const found =
    type === PATTERN
      ? judgePattern(wanted, path)
      : (type === 'Exact' ? path === wanted : hasPathPrefix(path, wanted))
      ? 'True'
      : 'False';
  if (found === 'True') return MET;
  if (found === 'Unknown') return patternOpen(wanted, path);
  return unmet('PathDiffers', false, () =>
    sayTrace('lostPath', { path, wanted: `${type} ${wanted}` })
  );
}

function valueJudgement(type: string, wanted: string, value: string): MatchJudgement['status'] {
  if (type === PATTERN) return judgePattern(wanted, value);
  return value === wanted ? 'True' : 'False';
}

// How a repeated header is compared is not defined (HTTPHeaderMatch).
function judgeRepeated(
  name: string,
  type: string,
  wanted: string,
  values: readonly string[]
): MatchJudgement | undefined {
  if (values.length < 2) return undefined;
  const readings = [...values, values.join(','), values.join(', ')];
  const statuses = new Set(readings.map(reading => valueJudgement(type, wanted, reading)));
  if (statuses.size === 1 && statuses.has('False')) return undefined;
  return { status: 'Unknown', say: () => sayTrace('repeated', { name }) };
}

function wantedText(type: string, wanted: string): string {
  return type === PATTERN ? `${type} ${wanted}` : wanted;
}

function* judgeHeaders(headers: MatchPairs, request: TraceRequest): Generator<MatchJudgement> {
  let before: string | undefined;
  for (const [name, type, wanted] of headers) {
    // Only the first entry of a name counts.
    if (name === before) continue;
    before = name;
    const values = headerValues(request, name);
    const value = values.join(',');
    const params = { name, value: value || NO_VALUE, wanted: wantedText(type, wanted) };
    if (values.length === 0) {
      yield unmet('HeaderMissing', true, () => sayTrace('lostHeaderMissing', params));
      continue;
    }
    const repeated = judgeRepeated(name, type, wanted, values);
    const status = repeated?.status ?? valueJudgement(type, wanted, value);
    if (status === 'Unknown') yield repeated ?? patternOpen(wanted, value);
    if (status === 'False')
      yield unmet('HeaderDiffers', true, () => sayTrace('lostHeader', params));
  }
}

function* judgeQuery(query: MatchPairs, request: TraceRequest): Generator<MatchJudgement> {
  let before: string | undefined;
  for (const [name, type, wanted] of query) {
    if (name === before) continue;
    before = name;
    const value = queryValue(request, name);
    const params = { name, value: value || NO_VALUE, wanted: wantedText(type, wanted) };
    if (value === undefined) {
      yield unmet('QueryMissing', true, () => sayTrace('lostQueryMissing', params));
      continue;
    }
    const status = valueJudgement(type, wanted, value);
    if (status === 'Unknown') yield patternOpen(wanted, value);
    if (status === 'False') yield unmet('QueryDiffers', true, () => sayTrace('lostQuery', params));
  }
}

/**
 * Judges a match of an HTTPRoute (HTTPRouteMatch). All of its parts must be met: names of headers have
 * no case, and the first of a repeated query parameter counts.
 */
export function judgeHttpMatch(
  [type, wanted, method, headers, query]: HttpMatchParts,
  request: TraceRequest
): MatchJudgement {
  const [path] = splitPath(request.path);
  const ofPath = judgePath(type, wanted, path);
  if (ofPath.status === 'False') return ofPath;
  if (method !== '' && method !== request.method) {
    const params = { method: request.method, wanted: method };
    return unmet('MethodDiffers', true, () => sayTrace('lostMethod', params));
  }
  if (headers.length + query.length === 0) return ofPath;
  return worst([ofPath, ...judgeHeaders(headers, request), ...judgeQuery(query, request)]);
}

function judgeCall(type: string, wanted: string, value: string): MatchJudgement {
  if (wanted === '') return MET;
  const status = valueJudgement(type, wanted, value);
  if (status === 'True') return MET;
  if (status === 'Unknown') return patternOpen(wanted, value);
  return unmet('CallDiffers', false, () => sayTrace('lostCall', { call: value, wanted }));
}

/**
 * Judges a match of a GRPCRoute (GRPCRouteMatch). The service and the method are the elements of the
 * path.
 */
export function judgeGrpcMatch(
  [type, service, method, headers]: GrpcMatchParts,
  request: TraceRequest
): MatchJudgement {
  const [path] = splitPath(request.path);
  const [, ofService = '', ofMethod = ''] = /^\/([^/]*)\/?(.*)$/.exec(path) ?? [];
  const call = worst([judgeCall(type, service, ofService), judgeCall(type, method, ofMethod)]);
  if (call.status === 'False') {
    const wanted = `${service || '*'}/${method || '*'}`;
    return { ...call, say: () => sayTrace('lostCall', { call: path, wanted }) };
  }
  return worst([call, ...judgeHeaders(headers, request)]);
}
