import type { CheckName } from '../../analysis';
import type { Translate } from '../words/translate';

/**
 * Explains a check of a listener.
 *
 * @returns A question with the field that decides it.
 */
export function checkQuestion(check: CheckName, t: Translate): string {
  switch (check) {
    case 'parent':
      return t('Does the object exist that the parentRef names?');
    case 'controller':
      return t('Does a controller answer for the Gateway’s class?');
    case 'sectionName':
      return t('Does the parentRef ask for this listener by name (sectionName), or for all?');
    case 'port':
      return t('Does the parentRef ask for the port of this listener, or for any?');
    case 'protocol':
      return t('Can the protocol of the listener carry routes of this kind?');
    case 'kind':
      return t('Does allowedRoutes.kinds of the listener let this kind of route in?');
    case 'namespace':
      return t('Does allowedRoutes.namespaces of the listener let the namespace of the route in?');
    case 'hostname':
      return t('Have the listener and the route a hostname in common?');
  }
}

/**
 * The column heading of a check.
 *
 * @returns One word.
 */
export function checkLabel(check: CheckName, t: Translate): string {
  switch (check) {
    case 'parent':
      return t('Parent');
    case 'controller':
      return t('Controller');
    case 'sectionName':
      return t('Section');
    case 'port':
      return t('Port');
    case 'protocol':
      return t('Protocol');
    case 'kind':
      return t('Kind');
    case 'namespace':
      return t('Namespace');
    case 'hostname':
      return t('Hostname');
  }
}
