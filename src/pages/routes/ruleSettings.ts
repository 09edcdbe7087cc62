import type { Translate } from '../../components/words/translate';
import { list, text } from '../../gatewayApi/read';
import { type AnyRule, type FieldLine, filledLines } from './routeFields';

function isSet(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/**
 * A rule's timeouts, retries and session persistence.
 *
 * @returns Only the settings that are set.
 */
export function ruleSettings(rule: AnyRule, t: Translate): FieldLine[] {
  const { timeouts, retry, sessionPersistence: session } = rule;
  return filledLines([
    [t('Request timeout'), timeouts?.request],
    [t('Backend request timeout'), timeouts?.backendRequest],
    [t('Retry on status codes'), list(retry?.codes).map(text).join(', ')],
    [t('Retry attempts'), retry?.attempts],
    [t('Retry pause'), retry?.backoff],
    [t('Session persistence'), isSet(session) ? text(session?.type) || 'Cookie' : ''],
    [t('Session name'), session?.sessionName],
    [t('Session lifetime'), session?.absoluteTimeout],
    [t('Idle session lifetime'), session?.idleTimeout],
    [t('Cookie lifetime'), session?.cookieConfig?.lifetimeType],
  ]);
}
