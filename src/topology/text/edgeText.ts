import { type CheckName, decidingCheck } from '../../analysis';
import { messageText } from '../../components/words/messageText';
import type { Translate } from '../../components/words/translate';
import { edgeLabel, type GraphEdge } from '../../graph';

function checkCaption(check: CheckName, t: Translate): string {
  switch (check) {
    case 'parent':
      return t('No such parent');
    case 'controller':
      return t('Class not ready');
    case 'sectionName':
    case 'port':
      return t('No such listener');
    case 'protocol':
      return t('Protocol mismatch');
    case 'kind':
      return t('Kind not allowed');
    case 'namespace':
      return t('Namespace not allowed');
    case 'hostname':
      return t('No matching hostname');
    case 'precedence':
      return t('Hostname taken');
  }
}

function reasonCaption({ reason, parent }: GraphEdge, t: Translate): string {
  switch (reason) {
    case 'BackendNotFound':
      return t('Does not exist');
    case 'ParentNotFound':
      return t('No such parent');
    case 'GatewayClassNotFound':
      return t('No such class');
    case 'RefNotPermitted':
      return t('No ReferenceGrant');
    case 'InvalidKind':
      return t('Invalid kind');
    case 'GatewayClassNotAccepted':
      return t('Class not accepted');
    case 'NoMatchingParent':
      if (parent?.mesh) return t('No such port');
      return parent?.checks[0]?.status === 'False' ? t('No such parent') : t('No such listener');
    case 'NotAllowed':
      return t('Not allowed');
    default:
      return reason;
  }
}

/**
 * The caption of an edge in the picture.
 *
 * @returns The reason for a refusal in two or three words, a word for unknown, or a share; `''` for
 *   none.
 */
export function edgeCaption(edge: GraphEdge, t: Translate): string {
  if (edge.aside) return '';
  if (edge.status === 'Unknown') {
    return edge.reason === 'ImplementationSpecific' ? t('Vendor-specific') : t('Unknown');
  }
  if (edge.status === 'True') return edgeLabel(edge, { mirror: t('mirror'), auth: t('auth') });
  const check = decidingCheck(edge);
  return check === undefined || check.check === 'parent'
    ? reasonCaption(edge, t)
    : checkCaption(check.check, t);
}

/**
 * Says why an edge is refused, unknown or without traffic. The sentence names the other object.
 *
 * @returns `''` if there is nothing to say.
 */
export function edgeSentence(edge: GraphEdge, t: Translate): string {
  const { reference, parent, listener, status, idle } = edge;
  if (status === 'True') {
    if (!idle) return '';
    return listener === undefined
      ? t('No listener serves the route, so no requests are sent here.')
      : messageText(listener.served.message, t);
  }
  if (reference !== undefined) return messageText(reference.message, t);
  const check = decidingCheck(edge);
  if (check !== undefined) return messageText(check.message, t);
  return parent === undefined ? '' : messageText(parent.accepted.message, t);
}

/** The meaning of an edge, as a verb whose object is one of its ends. */
export function edgeKindText({ kind }: GraphEdge, t: Translate): string {
  switch (kind) {
    case 'class':
      return t('Uses the class');
    case 'set':
      return t('Adds listeners to');
    case 'attachment':
      return t('Attaches to');
    case 'backend':
      return t('Sends requests to');
    case 'mirror':
      return t('Mirrors requests to');
    case 'auth':
      return t('Authorizes requests with');
  }
}

export function edgeStatusText({ status, aside, idle, kind }: GraphEdge, t: Translate): string {
  if (aside) return t('Not for this listener');
  if (status === 'True' && idle) {
    return kind === 'attachment' ? t('Attached, not served') : t('No traffic');
  }
  if (status === 'Unknown') return t('Unknown');
  if (kind === 'attachment') return status === 'True' ? t('Attached') : t('Refused');
  return status === 'True' ? t('Valid') : t('Invalid');
}
