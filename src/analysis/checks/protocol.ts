import { kindsOfProtocol } from '../../gatewayApi/protocols';
import type { RouteKind } from '../../gatewayApi/types';
import type { Status } from '../objects/status';
import { sentencesOf } from '../words/sentences';
import type { Saying } from './check';
import type { ListenerFacts } from './facts';
import { listenerParams, listenerPath } from './listenerFields';

const { say: sentence, sentences } = sentencesOf('protocol', {
  carries: 'Protocol {{protocol}} supports {{kind}}.',
  other:
    'Listener {{listener}} has protocol {{protocol}}, which supports {{kinds}} but not {{kind}}.',
  otherMode:
    'Listener {{listener}} has protocol {{protocol}} with TLS mode {{mode}}, which supports {{kinds}} but not {{kind}}.',
  unsupported: 'Listener {{listener}} has protocol {{protocol}}, which supports no kind of route.',
  implementation:
    'Listener {{listener}} has the implementation-specific protocol {{protocol}}, so it is not known which kinds it supports.',
});

/**
 * Whether the protocol of a listener supports the kind of a route.
 * - `unsupported`: the Gateway API does not define the protocol, or the protocol supports no route
 *   kind.
 * - `implementation`: the protocol is implementation-specific, so its route kinds are not known.
 */
export type ProtocolOutcome = {
  readonly is: 'carries' | 'other' | 'unsupported' | 'implementation';
};

const CARRIES: ProtocolOutcome = { is: 'carries' };
const OTHER: ProtocolOutcome = { is: 'other' };
const UNSUPPORTED: ProtocolOutcome = { is: 'unsupported' };
const IMPLEMENTATION: ProtocolOutcome = { is: 'implementation' };

/** ProtocolType, ListenerTLSConfig.mode. */
function judge({ protocol, tlsMode }: ListenerFacts, kind: RouteKind): ProtocolOutcome {
  const carried = kindsOfProtocol(protocol, tlsMode);
  if (carried === undefined) return IMPLEMENTATION;
  if (carried.includes(kind)) return CARRIES;
  return carried.length === 0 ? UNSUPPORTED : OTHER;
}

function status({ is }: ProtocolOutcome): Status {
  if (is === 'implementation') return 'Unknown';
  return is === 'carries' ? 'True' : 'False';
}

const REASONS = {
  carries: 'Carries',
  other: 'NotAllowedByListeners',
  unsupported: 'NotAllowedByListeners',
  implementation: 'ImplementationSpecific',
} as const;

function say({ is }: ProtocolOutcome, listener: ListenerFacts, kind: RouteKind): Saying {
  const { protocol, tlsMode } = listener;
  const hasMode = protocol === 'TLS' || protocol === 'HTTPS';
  return {
    reason: REASONS[is],
    message: sentence(is === 'other' && tlsMode !== undefined ? 'otherMode' : is, {
      ...listenerParams(listener),
      kind,
      protocol,
      mode: tlsMode ?? '',
      kinds: kindsOfProtocol(protocol, tlsMode) ?? [],
    }),
    paths: [
      listenerPath(listener, '.protocol'),
      ...(hasMode ? [listenerPath(listener, '.tls.mode')] : []),
    ],
  };
}

export const protocolCheck = { judge, status, say, sentences };
