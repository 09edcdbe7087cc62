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
      return t('Does the object that the parentRef names exist?');
    case 'controller':
      return t('Does a controller serve the Gateway’s class?');
    case 'sectionName':
      return t('Does the parentRef select this listener by name (sectionName), or all listeners?');
    case 'port':
      return t('Does the parentRef select the port of this listener, or any port?');
    case 'protocol':
      return t('Can the protocol of the listener carry routes of this kind?');
    case 'kind':
      return t('Does allowedRoutes.kinds of the listener allow this kind of route?');
    case 'namespace':
      return t('Does allowedRoutes.namespaces of the listener allow the namespace of the route?');
    case 'hostname':
      return t('Do the listener and the route have a hostname in common?');
    case 'precedence':
      return t('Do the hostnames belong to no route of another kind that has precedence?');
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
    case 'precedence':
      return t('Precedence');
  }
}
