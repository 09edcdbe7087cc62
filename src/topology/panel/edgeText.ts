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
      return t('Other protocol');
    case 'kind':
      return t('Kind not allowed');
    case 'namespace':
      return t('Namespace not allowed');
    case 'hostname':
      return t('No common hostname');
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
      return t('No such kind');
    case 'GatewayClassNotAccepted':
      return t('Class not accepted');
    case 'NoMatchingParent':
      if (parent?.mesh) return t('No such port');
      return parent?.checks[0]?.status === 'False' ? t('No such parent') : t('No such listener');
    case 'NotAllowed':
      return t('Not let in');
    default:
      return reason;
  }
}

/**
 * What stands beside an edge in the picture.
 *
 * @param edge - The edge.
 * @param t - The page's translation function.
 * @returns Why it is refused, in two or three words; that it is unknown; a share; `''` for nothing.
 */
export function edgeCaption(edge: GraphEdge, t: Translate): string {
  if (edge.aside) return '';
  if (edge.status === 'Unknown') {
    return edge.reason === 'ImplementationSpecific' ? t('Up to the vendor') : t('Unknown');
  }
  if (edge.status === 'True') return edgeLabel(edge, { mirror: t('mirror'), auth: t('auth') });
  const check = decidingCheck(edge);
  return check === undefined || check.check === 'parent'
    ? reasonCaption(edge, t)
    : checkCaption(check.check, t);
}

/**
 * Says why an edge is refused or unknown, as a sentence that names the other object, or why nothing
 * goes along it.
 *
 * @param edge - The edge.
 * @param t - The page's translation function.
 * @returns The sentence; `''` where nothing is to be said.
 */
export function edgeSentence(edge: GraphEdge, t: Translate): string {
  const { reference, parent, status, idle } = edge;
  if (status === 'True') {
    return idle ? t('No listener takes the route, so no request goes this way.') : '';
  }
  if (reference !== undefined) return messageText(reference.message, t);
  const check = decidingCheck(edge);
  if (check !== undefined) return messageText(check.message, t);
  return parent === undefined ? '' : messageText(parent.accepted.message, t);
}

/**
 * What sort of line an edge is, in words.
 *
 * @param edge - The edge.
 * @param t - The page's translation function.
 */
export function edgeKindText({ kind }: GraphEdge, t: Translate): string {
  switch (kind) {
    case 'class':
      return t('Is of the class');
    case 'set':
      return t('Adds listeners to');
    case 'attachment':
      return t('Attaches to');
    case 'backend':
      return t('Sends requests to');
    case 'mirror':
      return t('Sends copies to');
    case 'auth':
      return t('Asks for permission');
  }
}

/**
 * How an edge stands, in words.
 *
 * @param edge - The edge.
 * @param t - The page's translation function.
 */
export function edgeStatusText({ status, aside, idle, kind }: GraphEdge, t: Translate): string {
  if (aside) return t('Not meant for it');
  if (status === 'True' && idle) return t('Carries nothing');
  if (status === 'Unknown') return t('Unknown');
  if (kind === 'attachment') return status === 'True' ? t('Attached') : t('Refused');
  return status === 'True' ? t('Fine') : t('Broken');
}
