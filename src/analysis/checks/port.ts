import type { ParentReference } from '../../gatewayApi/references';
import type { Status } from '../objects/status';
import { sentencesOf } from '../words/sentences';
import type { Saying } from './check';
import type { ListenerFacts } from './facts';
import { listenerParams, listenerPath } from './listenerFields';

const { say: sentence, sentences } = sentencesOf('port', {
  any: 'The parentRef names no port.',
  same: 'The parentRef names port {{port}}, the port of listener {{listener}}.',
  other: 'The parentRef names port {{port}}; listener {{listener}} has port {{actual}}.',
  variable: 'Whether the parentRef names the port of listener {{listener}} depends on a variable.',
});

/** Whether the parentRef selects the listener by port. `any`: the parentRef specifies no port. */
export type PortOutcome = { readonly is: 'any' | 'same' | 'other' | 'variable' };

const ANY: PortOutcome = { is: 'any' };
const SAME: PortOutcome = { is: 'same' };
const OTHER: PortOutcome = { is: 'other' };
const VARIABLE: PortOutcome = { is: 'variable' };

/** ParentReference.port: if sectionName is also set, both must match. */
function judge(listener: ListenerFacts, { port, variablePort }: ParentReference): PortOutcome {
  if (variablePort === true) return VARIABLE;
  if (port === undefined) return ANY;
  if (listener.variablePort === true) return VARIABLE;
  return port === listener.port ? SAME : OTHER;
}

function status({ is }: PortOutcome): Status {
  if (is === 'variable') return 'Unknown';
  return is === 'other' ? 'False' : 'True';
}

const REASONS = {
  any: 'AnyPort',
  same: 'Matches',
  other: 'NoMatchingParent',
  variable: 'Variable',
} as const;

function say({ is }: PortOutcome, listener: ListenerFacts, { port }: ParentReference): Saying {
  return {
    reason: REASONS[is],
    message: sentence(is, {
      ...listenerParams(listener),
      port: port ?? '',
      actual: listener.port ?? '',
    }),
    paths:
      is === 'any'
        ? []
        : [{ object: 'parentRef', field: '.port' }, listenerPath(listener, '.port')],
  };
}

export const portCheck = { judge, status, say, sentences };
