import { isVariable, mayBecome } from '../../../../gatewayApi/variable';
import type { GatewayVerdict, Listener, Missing } from '../../../model';
import { listenerField } from '../../../rules/gateways/ofListeners';
import { sayTrace } from '../../../words/traceWords';
import type { TraceDoubt } from '../settle';
import type { ListenerChoice } from './chooseListeners';

function doubtAbout(listener: Listener, missing: Missing | undefined): TraceDoubt {
  return {
    step: {
      step: 'listener',
      status: 'Unknown',
      message: sayTrace('listenerDoubt', { listener: listener.name }),
      object: listener.owner,
      field: listenerField(listener),
    },
    missing,
  };
}

/** The doubts about a choice: listeners of which it is not known whether they are accepted. */
export function choiceDoubts({ possible, isCertain }: ListenerChoice): TraceDoubt[] {
  const doubtful = isCertain ? possible.slice(0, -1) : possible;
  return doubtful.map(listener =>
    doubtAbout(listener, listener.conditions.find(({ missing }) => missing !== undefined)?.missing)
  );
}

/** The doubts that come from ports and hostnames with a variable, which may be those of the request. */
export function variableDoubts(
  { listeners }: GatewayVerdict,
  port: number,
  name: string
): TraceDoubt[] {
  return listeners
    .filter(
      listener =>
        listener.variablePort === true ||
        (listener.port === port &&
          isVariable(listener.hostname) &&
          mayBecome(listener.hostname, name))
    )
    .map(listener => doubtAbout(listener, { ...listener.owner, cause: 'notGiven' }));
}
