import type { Severity } from '../../analysis';
import type { Translate } from '../words/translate';

/**
 * Formats a number of findings.
 *
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
