import { partsText } from '../../../routes/matches/matches';
import { isUnranked } from '../../../routes/matches/matchOrder';
import type { GrpcMatchParts, HttpMatchParts } from '../../../routes/matches/matchParts';
import { sayTrace } from '../../../words/traceWords';
import {
  compareOrder,
  compareSpecific,
  isOfGrpcRoute,
  type RouteCandidate,
  type RouteGroup,
} from '../routing/routeGroup';
import type { TraceDoubt } from '../settle';
import type { TraceStep } from '../traceAnswer';
import { isGrpc, type TraceRequest } from '../traceRequest';
import { judgeGrpcMatch, judgeHttpMatch, type MatchJudgement } from './judgeMatch';

/** The matches that may take a request. */
export interface MatchChoice {
  /** The likeliest first. */
  readonly possible: readonly RouteCandidate[];
  /** Whether one of them certainly takes the request. */
  readonly isCertain: boolean;
  readonly doubts: readonly TraceDoubt[];
}

interface Met {
  readonly candidate: RouteCandidate;
  readonly doubt: TraceDoubt | undefined;
  /** Whether no later match of the order takes the request, whether this one does or not. */
  readonly isLast: boolean;
}

const MALFORMED: MatchJudgement = { status: 'Unknown', say: () => sayTrace('malformed') };

/** Judges a match of either kind. A malformed match is `Unknown`. */
export function judgeCandidate(candidate: RouteCandidate, request: TraceRequest): MatchJudgement {
  const { parts } = candidate;
  if (parts === undefined) return MALFORMED;
  return isOfGrpcRoute(candidate)
    ? judgeGrpcMatch(parts as GrpcMatchParts, request)
    : judgeHttpMatch(parts as HttpMatchParts, request);
}

/** The field of a match, or of its rule if the match is a default. */
export function fieldOfMatch({ rule, index }: RouteCandidate): string {
  if (rule.index === undefined) return '.spec.rules';
  const field = `.spec.rules[${rule.index}]`;
  return index === undefined ? field : `${field}.matches[${index}]`;
}

/** Describes a match for a sentence. */
export function candidateText(candidate: RouteCandidate): string {
  const { parts } = candidate;
  if (parts === undefined) return fieldOfMatch(candidate);
  return partsText(isOfGrpcRoute(candidate) ? 'GRPCRoute' : 'HTTPRoute', parts);
}

function doubtOf(candidate: RouteCandidate, message: TraceStep['message']): TraceDoubt {
  const object = candidate.attachment.verdict.route;
  const field = fieldOfMatch(candidate);
  return { step: { step: 'rule', status: 'Unknown', message, object, field } };
}

function meet(candidate: RouteCandidate, request: TraceRequest): Met | undefined {
  const judged = judgeCandidate(candidate, request);
  if (judged.status === 'False') return undefined;
  const { attached, missing, verdict, parent } = candidate.attachment;
  if (attached === 'Unknown') {
    const { route } = verdict;
    const message = sayTrace('attachment', { route });
    const field = `.spec.parentRefs[${parent}]`;
    return {
      candidate,
      doubt: { step: { step: 'route', status: 'Unknown', message, object: route, field }, missing },
      isLast: false,
    };
  }
  if (judged.status === 'Unknown')
    return { candidate, doubt: doubtOf(candidate, judged.say()), isLast: false };
  if (isOfGrpcRoute(candidate) && !isGrpc(request)) {
    return { candidate, doubt: doubtOf(candidate, sayTrace('notGrpc')), isLast: true };
  }
  return { candidate, doubt: undefined, isLast: true };
}

// Those that may take the request, up to the first that certainly does.
function firstOf(met: readonly Met[]): readonly Met[] {
  const sure = met.findIndex(({ isLast }) => isLast);
  return sure < 0 ? met : met.slice(0, sure + 1);
}

function withoutSlashes(met: readonly Met[]): readonly Met[] {
  return [...met].sort(
    (a, b) =>
      compareSpecific(a.candidate, b.candidate, 'trimmed') || compareOrder(a.candidate, b.candidate)
  );
}

function hasTrailingSlash({ parts }: RouteCandidate): boolean {
  const [type, path] = parts ?? [];
  return type === 'PathPrefix' && path !== '/' && path?.endsWith('/') === true;
}

/**
 * Chooses the match of a group that takes a request (HTTPRouteRule.matches, GRPCRouteRule.matches).
 * The rank of a regular expression for the path is up to the implementation. So is whether the
 * trailing slash of a prefix counts.
 */
export function chooseMatch({ candidates }: RouteGroup, request: TraceRequest): MatchChoice {
  const met: Met[] = [];
  const unranked: Met[] = [];
  let settled: RouteCandidate | undefined;
  for (const candidate of candidates) {
    const isOpen = candidate.parts !== undefined && isUnranked(candidate.parts);
    // Only prefixes with slashes and regular expressions can still change what is found.
    if (settled !== undefined && !isOpen && !hasTrailingSlash(settled)) continue;
    const found = meet(candidate, request);
    if (found === undefined) continue;
    (isOpen ? unranked : met).push(found);
    if (!isOpen && found.isLast) settled ??= candidate;
  }
  const first = firstOf(met);
  const doubts: TraceDoubt[] = [];
  const possible = [...first];
  const winner = first[first.length - 1];
  if (winner !== undefined && met.some(({ candidate }) => hasTrailingSlash(candidate))) {
    const other = firstOf(withoutSlashes(met)).filter(item => !possible.includes(item));
    possible.push(...other);
    const matches = [winner, ...other].map(({ candidate }) => candidateText(candidate));
    if (other.length > 0) doubts.push(doubtOf(winner.candidate, sayTrace('slash', { matches })));
  }
  const rivals = possible.length + unranked.length > 1;
  unranked.forEach(item => {
    possible.push(item);
    const [, pattern = ''] = item.candidate.parts ?? [];
    if (rivals) doubts.push(doubtOf(item.candidate, sayTrace('rank', { pattern })));
  });
  return {
    possible: possible.map(({ candidate }) => candidate),
    isCertain: possible.some(({ doubt }) => doubt === undefined),
    doubts: [...possible.flatMap(({ doubt }) => doubt ?? []), ...doubts],
  };
}
