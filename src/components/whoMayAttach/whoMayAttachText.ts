import { type Listener, type NamespaceAdmission, objectText, type Status } from '../../analysis';
import { isImplementationSpecific } from '../../gatewayApi/protocols';
import { allowedRoutesText } from '../basics/allowedRoutesText';
import { listenerSummary } from '../basics/listenerSummary';
import { messageText } from '../words/messageText';
import type { Translate } from '../words/translate';

/**
 * The id of a listener in URLs.
 *
 * @returns The name, prefixed with the name of its ListenerSet, because names are unique only
 *   within one object.
 */
export function listenerId({ owner, name }: Listener): string {
  return owner.kind === 'Gateway' ? name : `${owner.namespace ?? ''}/${owner.name}/${name}`;
}

/**
 * Names a listener and its address.
 *
 * @returns Such as `https · HTTPS :443 *.example.com`, with its ListenerSet if it has one.
 */
export function listenerTitle(listener: Listener): string {
  const { owner, name, protocol, port, hostname } = listener;
  const served = listenerSummary({ protocol, port, hostname });
  const words = [name, served, owner.kind === 'Gateway' ? '' : objectText(owner)];
  return words.filter(word => word !== '').join(' · ');
}

/**
 * Says from which namespaces a listener accepts routes.
 *
 * @returns Such as `Routes from namespaces with label team=shop`.
 */
export function admissionRule({ allowedRoutes }: Listener, t: Translate): string {
  const { from, selector } = allowedRoutes;
  return allowedRoutesText({ namespaces: { from, selector } }, t);
}

export interface Headline {
  readonly listener: Listener;
  readonly counts: Readonly<Record<Status, number>>;
  /** Whether all namespaces of the cluster are known. */
  readonly complete: boolean;
}

/**
 * Answers in one sentence who may attach to a listener.
 *
 * @returns If not all namespaces are known, the sentence also gives the rule for the others.
 */
export function admissionHeadline({ listener, counts, complete }: Headline, t: Translate): string {
  const kinds = listener.supportedKinds.join(', ');
  const { from } = listener.allowedRoutes;
  if (kinds === '') {
    return isImplementationSpecific(listener.protocol)
      ? t('Only the implementation knows which kinds of routes may attach to this listener.')
      : t('No route of any kind may attach to this listener.');
  }
  if (from === 'All') return t('Every namespace may attach {{kinds}}.', { kinds });
  if (from === 'None') return t('No namespace may attach {{kinds}}.', { kinds });
  if (from === 'Same') {
    const own = listener.owner.namespace ?? '';
    return t('Only namespace {{own}} may attach {{kinds}}.', { own, kinds });
  }
  const { True: yes, False: no, Unknown: unknown } = counts;
  const count = yes + no + unknown;
  if (unknown > 0 && unknown === count) {
    return t(
      'It is not known which namespaces may attach {{kinds}}. See below what would decide it.',
      {
        kinds,
      }
    );
  }
  if (complete && unknown === 0) {
    return t('{{yes}} of {{count}} namespaces may attach {{kinds}}.', { yes, count, kinds });
  }
  return complete
    ? t('At least {{yes}} of {{count}} namespaces may attach {{kinds}} ({{unknown}} unknown).', {
        yes,
        count,
        unknown,
        kinds,
      })
    : t(
        'At least {{yes}} of {{count}} known namespaces may attach {{kinds}} ({{unknown}} unknown).',
        { yes, count, unknown, kinds }
      );
}

/** Says which change alters who may attach, and who can make it. */
export function changeText(listener: Listener, t: Translate): string {
  const { owner, name, allowedRoutes } = listener;
  const values = { listener: name, owner: objectText(owner) };
  switch (allowedRoutes.from) {
    case 'All':
      return '';
    case 'Selector':
      return t(
        'Label the namespace, or change the selector of listener {{listener}} in {{owner}} (allowedRoutes.namespaces).',
        values
      );
    default:
      return t(
        'Labels make no difference here. To accept other namespaces, change allowedRoutes.namespaces of listener {{listener}} in {{owner}}.',
        values
      );
  }
}

/**
 * Says why a namespace may attach or not. The rule is above the table, so a row only relates the
 * namespace to it.
 *
 * @param check - The check `namespace` of the listener.
 */
export function reasonText(
  { outcome, message }: NamespaceAdmission['check'],
  t: Translate
): string {
  switch (outcome.is) {
    case 'all':
      return t('The listener accepts every namespace.');
    case 'same':
      return t('It is the namespace of the listener.');
    case 'otherNamespace':
    case 'otherNamespaceDefault':
      return t('It is not the namespace of the listener.');
    case 'none':
      return t('The listener accepts no namespace.');
    case 'selected':
      return t('Its labels match the selector.');
    case 'labelsMissing':
      return t('Its labels do not match the selector.');
    case 'labelsUnread':
      switch (outcome.missing.cause) {
        case 'forbidden':
          return t('Its labels decide, but you have no permission to get the namespace.');
        case 'unreachable':
          return t('Its labels decide, but the cluster does not answer.');
        case 'failed':
          return t('Its labels decide, but the API server answers with an error.');
        case 'loading':
          return t('Its labels decide, and are still being read.');
        default:
          return t('Its labels decide, but could not be read.');
      }
    default:
      return messageText(message, t);
  }
}

export function admissionWord(status: Status, t: Translate): string {
  return { True: t('May attach'), False: t('Refused'), Unknown: t('Unknown') }[status];
}
