import { isRouteKind } from '../../../gatewayApi/kinds';
import type { ObjectRef } from '../../model';
import { matchText } from '../../routes/matches/matches';
import type { Message } from '../../words/message';
import { objectText } from '../../words/valueText';
import { FEW, firstFew } from '../firstFew';
import type { TakenMatch } from './takenRules';

/** What matches have in common that other routes take, for a sentence about them. */
export interface Takers {
  /** The other routes, up to the number that a sentence names. */
  readonly related: readonly ObjectRef[];
  /** `matches`, `others`, `listeners` and `hostnames`. */
  readonly params: Message['params'];
  /** The sentence to use: `routes` or `connections`, with or without hostnames. */
  readonly what: 'routes' | 'routesOfHostnames' | 'connections' | 'connectionsOfHostnames';
}

/**
 * Lists matches as a sentence can.
 *
 * @param kind - The route's.
 * @param matches - In the order of the rule.
 * @returns The first few, and a sign that there are more.
 */
export function matchTexts(kind: string, matches: readonly TakenMatch[]): string[] {
  if (!isRouteKind(kind)) return [];
  const few = matches.slice(0, FEW).map(({ key }) => matchText(kind, key));
  return matches.length > FEW ? [...few, '…'] : few;
}

/**
 * Says which routes take matches, and where.
 *
 * @param kind - The route's.
 * @param matches - Those that other routes take.
 * @returns What a sentence about it needs.
 */
export function takersOf(kind: string, matches: readonly TakenMatch[]): Takers {
  const others = new Map(
    matches.flatMap(({ byRoutes }) => byRoutes.map(ref => [objectText(ref), ref] as const))
  );
  const names = firstFew(others.keys());
  const places = matches.flatMap(match => match.places);
  const hostnames = [...new Set(places.map(({ hostname }) => hostname))].filter(Boolean);
  const listeners = new Map(places.map(({ listener }) => [listener.key, listener]));
  const carries = kind === 'HTTPRoute' || kind === 'GRPCRoute' ? 'routes' : 'connections';
  return {
    related: names.map(name => others.get(name) as ObjectRef),
    params: {
      matches: matchTexts(kind, matches),
      others: names,
      hostnames,
      listeners: [...listeners.values()].map(({ owner, name }) => `${objectText(owner)} ${name}`),
    },
    what: hostnames.length === 0 ? carries : `${carries}OfHostnames`,
  };
}

/** The field of a rule in its route; all of them where it stands for all. */
export function ruleField(index: number | undefined): string {
  return index === undefined ? '.spec.rules' : `.spec.rules[${index}]`;
}
