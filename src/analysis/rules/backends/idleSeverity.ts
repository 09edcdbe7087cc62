import type { Severity } from '../../model';

/**
 * The severity of a finding about a backend: no request goes to a backend of weight 0
 * (BackendRef.weight), so what is wrong with it is at most an info.
 *
 * @returns Undefined for the severity of the rule.
 */
export function idleSeverity({ isIdle }: { readonly isIdle?: boolean }): Severity | undefined {
  return isIdle === true ? 'info' : undefined;
}
