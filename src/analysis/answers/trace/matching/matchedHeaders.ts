import type { Route } from '../../../../gatewayApi/types';
import type { Evaluation } from '../../../evaluation/evaluation';
import type { GrpcMatchParts, HttpMatchParts } from '../../../routes/matches/matchParts';
import { readRoute } from '../routing/readRoute';

function pairsOf(kind: string, parts: HttpMatchParts | GrpcMatchParts) {
  return kind === 'GRPCRoute' ? (parts as GrpcMatchParts)[3] : (parts as HttpMatchParts)[3];
}

function read(evaluation: Evaluation): ReadonlySet<string> {
  const names = new Set<string>();
  evaluation.allRoutes().forEach(({ route }) => {
    if (route.kind !== 'HTTPRoute' && route.kind !== 'GRPCRoute') return;
    const lookup = evaluation.lookup(route);
    if (lookup.state !== 'found') return;
    readRoute(lookup.object as Route).rules.forEach(({ matches }) =>
      matches.forEach(({ parts }) => {
        if (parts !== undefined) pairsOf(route.kind, parts).forEach(([name]) => names.add(name));
      })
    );
  });
  return names;
}

const known = new WeakMap<
  Evaluation,
  { readonly revision: number; readonly names: ReadonlySet<string> }
>();

/**
 * Finds the headers on which the matches of a cluster depend.
 *
 * @returns Their names in lower case. No match depends on the value of another header.
 */
export function matchedHeaders(evaluation: Evaluation): ReadonlySet<string> {
  const before = known.get(evaluation);
  if (before?.revision === evaluation.revision) return before.names;
  const names = read(evaluation);
  known.set(evaluation, { revision: evaluation.revision, names });
  return names;
}
