import type { Route } from '../../../../gatewayApi/types';
import type { Missing, RouteVerdict } from '../../../model';
import { comparePrecedence, type PrecedenceFacts } from '../../../objects/precedence';
import { compareGrpcMatches, compareHttpMatches } from '../../../routes/matches/matchOrder';
import type { GrpcMatchParts, HttpMatchParts, ReadMatch } from '../../../routes/matches/matchParts';

/** A rule of a route with its matches. */
export interface ReadRule {
  /** Undefined for the default rule of a route without rules. */
  readonly index: number | undefined;
  readonly raw: unknown;
  readonly matches: readonly ReadMatch[];
}

/** A route as traces read it. */
export interface ReadRoute extends PrecedenceFacts {
  readonly object: Route;
  /** Empty for a kind without matches. */
  readonly rules: readonly ReadRule[];
}

/** A route that a listener or a Service in a mesh accepts, or may accept. */
export interface RouteAttachment {
  readonly verdict: RouteVerdict;
  readonly route: ReadRoute;
  readonly attached: 'True' | 'Unknown';
  /** What would tell whether the route is attached. */
  readonly missing: Missing | undefined;
  /** The index of the parentRef. */
  readonly parent: number;
}

/** One match of an attached route. */
export interface RouteCandidate {
  readonly attachment: RouteAttachment;
  readonly rule: ReadRule;
  readonly index: number | undefined;
  readonly parts: HttpMatchParts | GrpcMatchParts | undefined;
}

/** Whether the parts are those of a GRPCRoute. */
export function isOfGrpcRoute({ attachment }: RouteCandidate): boolean {
  return attachment.verdict.route.kind === 'GRPCRoute';
}

/** Compares routes by age and name, then rules and matches by their place (HTTPRouteRule.matches). */
export function compareOrder(a: RouteCandidate, b: RouteCandidate): number {
  return (
    comparePrecedence(a.attachment.route, b.attachment.route) ||
    (a.rule.index ?? 0) - (b.rule.index ?? 0) ||
    (a.index ?? 0) - (b.index ?? 0)
  );
}

/**
 * Compares two matches with precedence: which one is more specific.
 *
 * @returns A negative number if `a` comes first. 0 if their order decides.
 */
export function compareSpecific(
  a: RouteCandidate,
  b: RouteCandidate,
  counted: 'written' | 'trimmed' = 'written'
): number {
  const [grpc, other] = [isOfGrpcRoute(a), isOfGrpcRoute(b)];
  // Both kinds meet only if it is not known whether one of them is attached.
  if (grpc !== other) return Number(grpc) - Number(other);
  if (a.parts === undefined || b.parts === undefined) {
    return Number(a.parts === undefined) - Number(b.parts === undefined);
  }
  return grpc
    ? compareGrpcMatches(a.parts as GrpcMatchParts, b.parts as GrpcMatchParts)
    : compareHttpMatches(a.parts as HttpMatchParts, b.parts as HttpMatchParts, counted);
}

/** The routes that serve a request with equally specific hostnames. */
export class RouteGroup {
  private known: readonly RouteCandidate[] | undefined;

  /**
   * @param hostname - The hostname of the routes that matches. `''` if they have none.
   * @param attachments - In any order.
   * @param common - What the hostname has in common with the listener.
   * @param key - Identifies the group within an index.
   */
  constructor(
    readonly hostname: string,
    readonly attachments: readonly RouteAttachment[],
    readonly common = '',
    readonly key = ''
  ) {}

  /** All matches, in order of precedence. */
  get candidates(): readonly RouteCandidate[] {
    return (this.known ??= this.attachments
      .flatMap(attachment =>
        attachment.route.rules.flatMap(rule =>
          rule.matches.map(({ index, parts }) => ({ attachment, rule, index, parts }))
        )
      )
      .sort((a, b) => compareSpecific(a, b) || compareOrder(a, b)));
  }
}
