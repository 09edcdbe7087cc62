import type { Check, Conclusion, Listener, ListenerVerdict, ParentVerdict, Served } from '../model';
import { both, either, type Status } from '../objects/status';
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
  let isOpen = accepted.status !== 'False';
  let best: Served | undefined;
  // Every route takes this way, so no list is made.
  for (const listener of listeners) {
    if (losesPrecedence(listener)) isOpen = true;
    else if (listener.attached === 'False') continue;
    const { served } = listener;
    if (best === undefined || either(best.status, served.status) !== best.status) best = served;
  }
  if (isOpen && best !== undefined) return best;
  const controller = checks.find(({ check }) => check === 'controller');
  const unmanaged = accepted.status !== 'False' && controller?.status === 'False';
  const { status, reason, message, missing } = unmanaged ? controller : accepted;
  return { status, reason, message, missing };
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
  let worst: Served | undefined;
  for (const { served } of parents) {
    if (served === undefined) continue;
    if (worst === undefined || both(worst.status, served.status) !== worst.status) worst = served;
  }
  return worst;
}
