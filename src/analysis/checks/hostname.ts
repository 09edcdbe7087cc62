import { isVariable } from '../../gatewayApi/variable';
import { effectiveHostnames } from '../objects/hosts/hostname';
import type { Status } from '../objects/status';
import { sentencesOf } from '../words/sentences';
import type { Saying } from './check';
import type { ListenerFacts } from './facts';
import { listenerParams, listenerPath } from './listenerFields';

const { say: sentence, sentences } = sentencesOf('hostname', {
  none: 'A route of this kind has no hostnames.',
  any: 'The listener and the route agree on {{effective}}.',
  intersects: 'The listener and the route have {{effective}} in common.',
  disjoint:
    'The route (hostnames: {{hostnames}}) and listener {{listener}} (hostname: {{hostname}}) have no hostname in common.',
  variable:
    'Whether the route (hostnames: {{hostnames}}) and listener {{listener}} (hostname: {{hostname}}) have a hostname in common depends on a variable.',
});

/**
 * Whether a route and a listener have a hostname in common. `none`: the kind of the route has no
 * hostnames. The list holds the common hostnames, and `['*']` means any hostname.
 */
export type HostnameOutcome =
  | { readonly is: 'none' }
  /** The route or the listener accepts any hostname. */
  | { readonly is: 'any'; readonly hostnames: readonly string[] }
  | { readonly is: 'intersects'; readonly hostnames: readonly string[] }
  | { readonly is: 'disjoint' }
  /** No hostname is certain to be in common. */
  | { readonly is: 'variable' };

const NONE: HostnameOutcome = { is: 'none' };
const DISJOINT: HostnameOutcome = { is: 'disjoint' };
const VARIABLE: HostnameOutcome = { is: 'variable' };
const NOTHING: readonly string[] = [];

/**
 * Listener.hostname, HTTPRouteSpec.hostnames, GRPCRouteSpec.hostnames, TLSRouteSpec.hostnames.
 *
 * @param route - The route's hostnames in lower case. Null for a kind without hostnames.
 */
function judge({ hostname }: ListenerFacts, route: readonly string[] | null): HostnameOutcome {
  if (route === null) return NONE;
  const hostnames = effectiveHostnames(hostname, route);
  if (hostnames.length === 0) {
    return isVariable(hostname) || route.some(isVariable) ? VARIABLE : DISJOINT;
  }
  return { is: route.length === 0 || hostname === '' ? 'any' : 'intersects', hostnames };
}

function status({ is }: HostnameOutcome): Status {
  if (is === 'variable') return 'Unknown';
  return is === 'disjoint' ? 'False' : 'True';
}

/**
 * The hostnames that the route and the listener have in common. Null for a kind without hostnames.
 */
export function sharedHostnames(outcome: HostnameOutcome): readonly string[] | null {
  if (outcome.is === 'none') return null;
  return outcome.is === 'disjoint' || outcome.is === 'variable' ? NOTHING : outcome.hostnames;
}

const REASONS = {
  none: 'NoHostnames',
  any: 'Intersects',
  intersects: 'Intersects',
  disjoint: 'NoMatchingListenerHostname',
  variable: 'Variable',
} as const;

function say(
  outcome: HostnameOutcome,
  listener: ListenerFacts,
  route: readonly string[] | null
): Saying {
  const { is } = outcome;
  return {
    reason: REASONS[is],
    message: sentence(is, {
      ...listenerParams(listener),
      hostname: listener.hostname,
      hostnames: route ?? [],
      effective: sharedHostnames(outcome) ?? [],
    }),
    paths:
      is === 'none'
        ? []
        : [listenerPath(listener, '.hostname'), { object: 'route', field: '.spec.hostnames' }],
  };
}

export const hostnameCheck = { judge, status, say, sentences };
