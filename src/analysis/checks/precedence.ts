import type { Status } from '../objects/status';
import type { ObjectRef } from '../refs';
import { sentencesOf } from '../words/sentences';
import type { Saying } from './check';
import type { ListenerFacts } from './facts';
import { listenerParams } from './listenerFields';

const { say: sentence, sentences } = sentencesOf('precedence', {
  first: 'No route of another kind has precedence on listener {{listener}}.',
  lost: '{{winner}} uses {{hostnames}} on listener {{listener}} too. It has precedence, because it is older or comes first by name.',
});

/**
 * Whether a route of another kind has precedence for the hostnames of the route.
 * - `lost`: an accepted route of the other kind uses the hostnames.
 */
export type PrecedenceOutcome =
  | { readonly is: 'first' }
  | { readonly is: 'lost'; readonly winner: ObjectRef; readonly hostnames: readonly string[] };

// The specification names no reason for this refusal.
const LOST = 'RouteKindConflict';

const FIRST: PrecedenceOutcome = { is: 'first' };

function status({ is }: PrecedenceOutcome): Status {
  return is === 'first' ? 'True' : 'False';
}

function say(outcome: PrecedenceOutcome, listener: ListenerFacts): Saying {
  const params = listenerParams(listener);
  if (outcome.is === 'first') {
    return { reason: 'First', message: sentence('first', params), paths: [] };
  }
  const { winner, hostnames } = outcome;
  return {
    reason: LOST,
    message: sentence('lost', { ...params, winner, hostnames }),
    paths: [{ object: winner, field: '.spec.hostnames' }],
  };
}

/** GRPCRouteSpec.hostnames. Other routes decide the outcome, so it is passed in (kindConflicts.ts). */
export const precedenceCheck = { FIRST, LOST, status, say, sentences };
