import type { Severity } from '../../analysis';
import type { Translate } from '../words/translate';

export { SEVERITIES } from '../../analysis';

/**
 * The word for a severity.
 *
 * @param severity - The severity.
 * @param t - The page's translation function.
 */
export function severityWord(severity: Severity, t: Translate): string {
  switch (severity) {
    case 'error':
      return t('Error');
    case 'warning':
      return t('Warning');
    case 'info':
      return t('Info');
  }
}

/**
 * How many findings of a severity there are, in words.
 *
 * @param severity - The severity.
 * @param number - How many.
 * @param t - The page's translation function.
 * @returns Such as `Errors: 3`.
 */
export function severityCount(severity: Severity, number: number, t: Translate): string {
  switch (severity) {
    case 'error':
      return t('Errors: {{number}}', { number });
    case 'warning':
      return t('Warnings: {{number}}', { number });
    case 'info':
      return t('Info: {{number}}', { number });
  }
}
