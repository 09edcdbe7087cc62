import { type BackendUse, type RoutedBy, shareText } from '../../analysis';
import { wayText } from '../../components/verdict/wayText';
import { messageText } from '../../components/words/messageText';
import type { Translate } from '../../components/words/translate';

const ANY = '*';

/**
 * The hostnames under which requests come, in words.
 *
 * @param hostnames - Of a `RoutedBy`.
 * @returns One text each; never empty.
 */
export function hostnameTexts(hostnames: RoutedBy['hostnames'], t: Translate): readonly string[] {
  if (hostnames === null) return [t('Every connection')];
  return hostnames.map(hostname => (hostname === ANY ? t('Every hostname') : hostname));
}

/**
 * What a rule asks of the requests that it sends to a Service.
 *
 * @param use - A reference of the rule.
 * @param isConnection - The route's kind passes connections on, and sees no requests.
 * @returns One text a match, such as `GET /cart/*`.
 */
export function requestTexts(
  { matches }: BackendUse,
  isConnection: boolean,
  t: Translate
): readonly string[] {
  return matches.map(match =>
    match !== '' ? match : isConnection ? t('Every connection') : t('Every request')
  );
}

/**
 * What part of the requests of a rule a Service gets.
 *
 * @param use - A reference of the rule.
 * @returns Such as `90 % of the requests`; `''` where it gets them all.
 */
export function backendUseText({ kind, share, port }: BackendUse, t: Translate): string {
  const to = port === undefined ? '' : t('port {{port}}', { port });
  const part =
    kind === 'mirror'
      ? t('copies only (RequestMirror)')
      : kind === 'auth'
      ? t('authorization only (ExternalAuth)')
      : share === 0
      ? t('no requests: its weight is 0')
      : share === undefined || share === 1
      ? ''
      : t('{{share}} of the requests', { share: shareText(share) });
  return [part, to].filter(word => word !== '').join(', ');
}

/**
 * All that is shown of a route, as text: what says the same in two clusters is one row.
 *
 * @param item - The route.
 */
export function routedByKey({ route, status, hostnames, ways, uses }: RoutedBy, t: Translate) {
  return JSON.stringify([
    route,
    status,
    hostnames,
    ways.map(way => [
      wayText(way),
      way.parent.parentRef.kind,
      way.status,
      way.message === undefined ? '' : messageText(way.message, t),
    ]),
    uses.map(use => [
      use.matches,
      backendUseText(use, t),
      use.problem === undefined ? '' : messageText(use.problem.message, t),
    ]),
  ]);
}
