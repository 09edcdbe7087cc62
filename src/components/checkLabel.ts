import type { CheckName } from '../analysis';
import type { Translate } from './translate';

/**
 * What a check looks at, as the heading of a column.
 *
 * @param check - The check.
 * @param t - The page's translation function.
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
