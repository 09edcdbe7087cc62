import type { Severity } from '../../analysis';
import type { Translate } from '../words/translate';

/** The worst first. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

/** The word for a severity. */
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
 * @param number - How many.
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
