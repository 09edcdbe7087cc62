import {
  type AttachmentLevel,
  attachmentLevel,
  type GatewayVerdict,
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
}

// A line with more names is not readable.
const MOST_NAMED = 3;

function namesText(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const more = distinct.length - MOST_NAMED;
  return more <= 0 ? distinct.join(', ') : `${distinct.slice(0, MOST_NAMED).join(', ')} +${more}`;
}

/** The status of a route in one line, with the reason for a problem. */
export function routeVerdictLine(verdict: RouteVerdict, t: Translate): VerdictLine {
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
    return { level, text: t('Attached to {{names}}.', { names: attached }) };
  }
  const reason = decisive.message === undefined ? '' : messageText(decisive.message, t);
  return { level, text: `${wayText(decisive)}: ${reason}` };
}

/**
 * The status of a Gateway in one line, with the number of attached routes.
 *
 * @param routes - The verdicts of the routes that name the Gateway.
 */
export function gatewayVerdictLine(
  verdict: GatewayVerdict,
  routes: readonly RouteVerdict[],
  t: Translate
): VerdictLine {
  const levels = routes.map(attachmentLevel);
  const attached = levels.filter(level => level === 'attached' || level === 'partly').length;
  const counted = t('{{attached}} of {{count}} routes that name it are attached.', {
    attached,
    count: routes.length,
  });
  const accepted = verdict.conditions.find(({ type }) => type === 'Accepted');
  const problem = [verdict.controller, accepted].find(
    item => item !== undefined && item.status !== 'True'
  );
  if (problem !== undefined) {
    return {
      level: problem.status === 'False' ? 'refused' : 'unknown',
      text: `${messageText(problem.message, t)} ${counted}`,
    };
  }
  return { level: attached === routes.length ? 'attached' : 'partly', text: counted };
}
