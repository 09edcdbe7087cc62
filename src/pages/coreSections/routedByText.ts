import { type BackendUse, type RoutedBy, shareText } from '../../analysis';
import { wayText } from '../../components/verdict/wayText';
import { messageText } from '../../components/words/messageText';
import type { Translate } from '../../components/words/translate';

const ANY = '*';

/**
 * Describes the hostnames under which requests arrive.
 *
 * @param hostnames - Of a `RoutedBy`.
 * @returns One text per hostname; never empty.
 */
export function hostnameTexts(hostnames: RoutedBy['hostnames'], t: Translate): readonly string[] {
  if (hostnames === null) return [t('Every connection')];
  return hostnames.map(hostname => (hostname === ANY ? t('Every hostname') : hostname));
}

/**
 * Describes the requests that a rule sends to a Service.
 *
 * @param isConnection - Whether the route's kind forwards connections and sees no requests.
 * @returns One text per match, such as `GET /cart/*`.
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
 * Describes the Service's share of a rule's requests.
 *
 * @returns Such as `90 % of the requests`; `''` if the Service receives all of them.
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

/** Everything that is shown of a route, as text. Equal texts of two clusters become one row. */
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
