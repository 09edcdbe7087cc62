import {
  type AttachmentLevel,
  attachmentLevel,
  gatewayProblem,
  type GatewayVerdict,
  type Health,
  healthOfRoute,
  isWithoutTls,
  type RouteVerdict,
  routeWays,
} from '../../analysis';
import { messageText } from '../words/messageText';
import type { Translate } from '../words/translate';
import { wayText } from './wayText';

/** The computed status of an object in one line. */
export interface VerdictLine {
  readonly level: AttachmentLevel;
  readonly text: string;
  /** Of a route. */
  readonly health?: Health;
}

// A line with more names is not readable.
const MOST_NAMED = 3;

function namesText(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const more = distinct.length - MOST_NAMED;
  return more <= 0 ? distinct.join(', ') : `${distinct.slice(0, MOST_NAMED).join(', ')} +${more}`;
}

// A route that is attached can still lack a backend.
function referenceText({ references }: RouteVerdict, t: Translate): string {
  const broken =
    references.find(({ status, isIdle }) => status === 'False' && isIdle !== true) ??
    references.find(({ missing }) => missing !== undefined);
  return broken === undefined ? '' : ` ${messageText(broken.message, t)}`;
}

/** The status of a route in one line, with the reason for a problem. */
export function routeVerdictLine(verdict: RouteVerdict, t: Translate): VerdictLine {
  return { ...attachmentLine(verdict, t), health: healthOfRoute(verdict) };
}

function attachmentLine(verdict: RouteVerdict, t: Translate): VerdictLine {
  const ways = routeWays(verdict);
  const [refused] = ways.filter(({ status }) => status === 'False');
  const [unknown] = ways.filter(({ status }) => status === 'Unknown');
  const attached = namesText(ways.filter(({ status }) => status === 'True').map(wayText));
  const level = attachmentLevel(verdict);
  const decisive = level === 'unknown' ? unknown ?? refused : refused ?? unknown;
  if (level === 'nowhere') {
    return { level, text: t('The route names no parent, so no Gateway serves it.') };
  }
  if (level === 'attached' || decisive === undefined) {
    const text = t('Attached to {{names}}.', { names: attached });
    // The level does not show that it is not known whether a listener is served.
    const doubt = ways.find(({ message }) => message !== undefined)?.message;
    const isOpen = verdict.served?.status === 'Unknown' && doubt !== undefined;
    const more = isOpen ? ` ${messageText(doubt, t)}` : referenceText(verdict, t);
    return { level, text: `${text}${more}` };
  }
  const reason = decisive.message === undefined ? '' : messageText(decisive.message, t);
  return { level, text: `${wayText(decisive)}: ${reason}` };
}

/** The routes of a Gateway. */
export interface RouteTally {
  /** How many of them the Gateway accepts. */
  readonly attached: number;
  /** How many name the Gateway or one of its ListenerSets. */
  readonly naming: number;
}

/** The status of a Gateway in one line, with the number of attached routes. */
export function gatewayVerdictLine(
  verdict: GatewayVerdict,
  { attached, naming }: RouteTally,
  t: Translate
): VerdictLine {
  const counted = t('{{attached}} of {{count}} routes that name it are attached.', {
    attached,
    count: naming,
  });
  const { listeners } = verdict;
  const problem = gatewayProblem(verdict);
  const open = listeners.find(({ served }) => served.status === 'Unknown');
  if (problem !== undefined) {
    const isFalse = problem.status === 'False';
    // A listener knows which object was not read.
    const { message } = isFalse ? problem : open?.served ?? problem;
    return {
      level: isFalse ? 'refused' : 'unknown',
      text: `${messageText(message, t)} ${counted}`,
    };
  }
  const [unserved, ...more] = listeners.filter(({ served }) => served.status === 'False');
  if (unserved !== undefined) {
    const level = more.length + 1 === listeners.length ? 'unserved' : 'partly';
    return { level, text: `${counted} ${messageText(unserved.served.message, t)}` };
  }
  // The listeners are served, but a certificate or a kind of routes cannot be used.
  const reference = [verdict, ...listeners]
    .flatMap(({ conditions }) => conditions)
    .find(({ type, status }) => type === 'ResolvedRefs' && status === 'False');
  const problemOfOne = reference ?? listeners.find(isWithoutTls)?.served;
  if (problemOfOne !== undefined) {
    return { level: 'partly', text: `${counted} ${messageText(problemOfOne.message, t)}` };
  }
  const level = attached === naming ? 'attached' : 'partly';
  const text = open === undefined ? counted : `${counted} ${messageText(open.served.message, t)}`;
  return { level, text };
}
