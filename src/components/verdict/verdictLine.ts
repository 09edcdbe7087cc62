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

/** What analysis concludes of an object, in a line. */
export interface VerdictLine {
  readonly level: AttachmentLevel;
  readonly text: string;
}

// More names than these are not read where there is only a line.
const MOST_NAMED = 3;

function namesText(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  const more = distinct.length - MOST_NAMED;
  return more <= 0 ? distinct.join(', ') : `${distinct.slice(0, MOST_NAMED).join(', ')} +${more}`;
}

/**
 * Says in a line how a route stands, and why where something is not as it should be.
 *
 * @param verdict - The route's.
 */
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
 * Says in a line how a Gateway stands, and how many of the routes that name it are attached.
 *
 * @param verdict - The Gateway's.
 * @param routes - The verdicts of the routes that name it.
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
