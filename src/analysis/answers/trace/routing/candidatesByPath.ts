import type { HttpMatchParts } from '../../../routes/matches/matchParts';
import { trimmedPrefix } from '../../../routes/redirectTarget';
import { type Steps, visitInSteps } from '../../../steps';
import {
  compareOrder,
  isOfGrpcRoute,
  type RouteAttachment,
  type RouteCandidate,
} from './routeGroup';

/**
 * Indexes the matches of HTTPRoutes by their path.
 *
 * @param hostnames - The routes of a listener, by hostname.
 * @returns The matches by the exact path or prefix, without its trailing slash. Each match stands
 *   once. Regular expressions, and `/` as a prefix, are left out.
 */
export function* candidatesByPath(
  hostnames: Iterable<ReadonlyMap<string, readonly RouteAttachment[]>>
): Steps<ReadonlyMap<string, readonly RouteCandidate[]>> {
  const seen = new Set<RouteAttachment['verdict']>();
  const found = new Map<string, RouteCandidate[]>();
  const add = (candidate: RouteCandidate) => {
    if (candidate.parts === undefined || isOfGrpcRoute(candidate)) return;
    const [type, path] = candidate.parts as HttpMatchParts;
    if (type === 'RegularExpression') return;
    const key = type === 'Exact' ? path : trimmedPrefix(path);
    const known = found.get(key);
    if (known === undefined) found.set(key, [candidate]);
    else known.push(candidate);
  };
  const attachments = [...hostnames].flatMap(byOwn => [...byOwn.values()].flat());
  yield* visitInSteps(attachments, attachment => {
    if (seen.has(attachment.verdict)) return;
    seen.add(attachment.verdict);
    attachment.route.rules.forEach(rule =>
      rule.matches.forEach(({ index, parts }) => add({ attachment, rule, index, parts }))
    );
  });
  // The order of the objects of a cluster means nothing.
  yield* visitInSteps(found.values(), candidates => candidates.sort(compareOrder), 1);
  return found;
}
