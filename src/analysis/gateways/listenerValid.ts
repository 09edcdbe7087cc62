import type { Conclusion, JudgedListener } from '../model';
import { both, some, type Status } from '../objects/status';
import { conditionOf } from './listenerConditions';

/**
 * Tells whether the certificates of a listener can be used. One that can be used may be sufficient:
 * implementations differ.
 *
 * @returns `False` if none of its certificates can be used, `True` if all can.
 */
export function usableCertificates({ index, references, certificates }: JudgedListener): Status {
  const field = `.spec.listeners[${index}].`;
  // Valid references are not listed. CA certificates decide the condition Accepted.
  const open = references.filter(reference => reference.field.startsWith(field));
  if (open.length === 0) return 'True';
  const invalid = open.filter(({ status }) => status === 'False');
  return invalid.length === certificates ? 'False' : 'Unknown';
}

function isValid(listener: JudgedListener): Status {
  const accepted = conditionOf(listener, 'Accepted')?.status ?? 'Unknown';
  return both(accepted, usableCertificates(listener));
}

/** Which listeners of a Gateway or ListenerSet are valid. */
export interface ListenersValidity {
  /** Whether at least one listener is valid. */
  readonly status: Status;
  /** The names of the listeners that are not valid. */
  readonly invalid: readonly string[];
  /** The names of the listeners of which this is not known. */
  readonly unknown: readonly string[];
  /** The reason and the missing object of the first `Unknown`. */
  readonly open: Pick<Conclusion, 'reason' | 'missing'>;
}

/**
 * Judges the listeners of a Gateway or ListenerSet: a valid listener is accepted and has a certificate
 * that can be used (GatewayReasonListenersNotValid, ListenerSetReasonListenersNotValid).
 */
export function listenersValidity(listeners: readonly JudgedListener[]): ListenersValidity {
  const statuses = listeners.map(isValid);
  const named = (wanted: Status) =>
    listeners.flatMap(({ name }, index) => (statuses[index] === wanted ? [name] : []));
  const open = listeners
    .flatMap(({ conditions, references }) => [
      ...conditions.filter(({ type }) => type === 'Accepted'),
      ...references,
    ])
    .find(({ status }) => status === 'Unknown');
  return {
    status: some(statuses),
    invalid: named('False'),
    unknown: named('Unknown'),
    open: { reason: open?.reason ?? 'ListenersNotValid', missing: open?.missing },
  };
}
