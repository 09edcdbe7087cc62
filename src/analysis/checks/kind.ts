import { isGatewayApiRef } from '../../gatewayApi/references';
import type { RouteKind } from '../../gatewayApi/types';
import { holdsVariable } from '../../gatewayApi/variable';
import type { Status } from '../objects/status';
import { sentencesOf } from '../words/sentences';
import type { Saying } from './check';
import type { ListenerFacts } from './facts';
import { listenerParams, listenerPath } from './listenerFields';

const { say: sentence, sentences } = sentencesOf('kind', {
  any: 'Listener {{listener}} accepts every kind that its protocol supports.',
  named: 'Listener {{listener}} accepts {{kinds}}.',
  notNamed: 'Listener {{listener}} accepts {{kinds}} only, and the route is of kind {{kind}}.',
  variable: 'Whether listener {{listener}} accepts kind {{kind}} depends on a variable.',
});

/**
 * Whether `allowedRoutes.kinds` includes the kind of the route. `any`: the list is unset or empty.
 */
export type KindOutcome = { readonly is: 'any' | 'named' | 'notNamed' | 'variable' };

const ANY: KindOutcome = { is: 'any' };
const NAMED: KindOutcome = { is: 'named' };
const NOT_NAMED: KindOutcome = { is: 'notNamed' };
const VARIABLE: KindOutcome = { is: 'variable' };

/** AllowedRoutes.kinds: if the list is unset or empty, only the protocol decides. */
function judge({ allowedRoutes: { kinds } }: ListenerFacts, kind: RouteKind): KindOutcome {
  if (kinds === undefined) return ANY;
  if (kinds.some(item => isGatewayApiRef(item, kind))) return NAMED;
  return holdsVariable(kinds) ? VARIABLE : NOT_NAMED;
}

function status({ is }: KindOutcome): Status {
  if (is === 'variable') return 'Unknown';
  return is === 'notNamed' ? 'False' : 'True';
}

const REASONS = {
  any: 'AnyKind',
  named: 'Allowed',
  notNamed: 'NotAllowedByListeners',
  variable: 'Variable',
} as const;

function say({ is }: KindOutcome, listener: ListenerFacts, kind: RouteKind): Saying {
  const kinds = (listener.allowedRoutes.kinds ?? []).map(item => item.kind);
  return {
    reason: REASONS[is],
    message: sentence(is, { ...listenerParams(listener), kind, kinds }),
    paths: [listenerPath(listener, '.allowedRoutes.kinds')],
  };
}

export const kindCheck = { judge, status, say, sentences };
