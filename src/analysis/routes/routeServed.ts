import type { Check, Conclusion, Listener, ListenerVerdict, ParentVerdict, Served } from '../model';
import { every, some, type Status } from '../objects/status';
import { sentencesOf } from '../words/sentences';

const { say, sentences: routeServedSentences } = sentencesOf('routeServed', {
  NotAttached: 'The listener does not accept the route.',
  AttachmentUnknown: 'It is not known whether the listener accepts the route.',
});

export { routeServedSentences };

const NOT_ATTACHED: Served = {
  status: 'False',
  reason: 'NotAttached',
  message: say('NotAttached'),
};
const ATTACHMENT_UNKNOWN: Served = {
  status: 'Unknown',
  reason: 'AttachmentUnknown',
  message: say('AttachmentUnknown'),
};

// Many controllers accept both routes. The report shows it, which no answer about traffic reads.
function losesPrecedence({ precedence }: ListenerVerdict): boolean {
  return precedence.is === 'lost';
}

/** Tells whether requests reach a route through one listener. */
export function servedThrough(attached: Status, { served }: Listener): Served {
  if (attached === 'False') return NOT_ATTACHED;
  return attached === 'Unknown' && served.status !== 'False' ? ATTACHMENT_UNKNOWN : served;
}

/**
 * Tells whether one parent serves a route. One listener that serves the route is sufficient, as it is
 * for acceptance.
 *
 * @param accepted - Whether the parent accepts the route.
 * @param checks - The checks of the parent itself.
 * @param listeners - All listeners of the parent.
 */
export function servedByParent(
  accepted: Conclusion,
  checks: readonly Check[],
  listeners: readonly ListenerVerdict[]
): Served {
  const open = listeners.filter(
    listener => listener.attached !== 'False' || losesPrecedence(listener)
  );
  const isOpen = accepted.status !== 'False' || open.some(losesPrecedence);
  if (!isOpen || open.length === 0) {
    const controller = checks.find(({ check }) => check === 'controller');
    const unmanaged = accepted.status !== 'False' && controller?.status === 'False';
    const { status, reason, message, missing } = unmanaged ? controller : accepted;
    return { status, reason, message, missing };
  }
  const answers = open.map(({ served }) => served);
  const result = some(answers.map(answer => answer.status));
  return answers.find(answer => answer.status === result) ?? NOT_ATTACHED;
}

/** Tells whether a listener accepts a route and certainly passes none of its requests on. */
export function isUnserved({ attached, served }: ListenerVerdict): boolean {
  return attached === 'True' && served.status === 'False';
}

/** Tells whether a parent does not refuse a route, but certainly passes none of its requests on. */
export function servesNothing({ accepted, served }: ParentVerdict): boolean {
  return accepted.status !== 'False' && served?.status === 'False';
}

/**
 * Tells whether all parents serve a route.
 *
 * @returns The worst answer of its parents. Undefined if no parent has one.
 */
export function servedByAll(parents: readonly ParentVerdict[]): Served | undefined {
  const answers = parents.flatMap(({ served }) => served ?? []);
  const result = every(answers.map(({ status }) => status));
  return answers.find(({ status }) => status === result);
}
