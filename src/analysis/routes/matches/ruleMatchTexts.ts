import { list, text } from '../../../gatewayApi/read';
import type { Route } from '../../../gatewayApi/types';

interface Named {
  readonly type?: unknown;
  readonly name?: unknown;
  readonly value?: unknown;
}

interface RawMethod {
  readonly type?: unknown;
  readonly service?: unknown;
  readonly method?: unknown;
}

interface RawMatch {
  readonly path?: { readonly type?: unknown; readonly value?: unknown } | null;
  readonly method?: unknown;
  readonly headers?: ReadonlyArray<Named | null> | null;
  readonly queryParams?: ReadonlyArray<Named | null> | null;
}

const REGULAR_EXPRESSION = 'RegularExpression';

// A pattern must differ from the text that it matches.
function exactOrPattern(value: string, type: unknown): string {
  return text(type) === REGULAR_EXPRESSION ? `~ ${value}` : value;
}

function pathText({ path }: RawMatch): string {
  const value = text(path?.value) || '/';
  return (text(path?.type) || 'PathPrefix') !== 'PathPrefix'
    ? exactOrPattern(value, path?.type)
    : value === '/'
    ? ''
    : `${value.replace(/\/$/, '')}/*`;
}

function methodText({ method }: RawMatch): string {
  if (typeof method !== 'object' || method === null) return text(method);
  const { type, service, method: name } = method as RawMethod;
  if (text(service) === '' && text(name) === '') return '';
  return exactOrPattern(`${text(service) || '*'}/${text(name) || '*'}`, type);
}

function wantedValue({ type, value }: Named): string {
  return exactOrPattern(text(value), type);
}

function requestText(match: RawMatch): string {
  return [
    methodText(match),
    pathText(match),
    ...list(match.queryParams).map(item => `?${text(item.name)}=${wantedValue(item)}`),
    ...list(match.headers).map(item => `${text(item.name)}: ${wantedValue(item)}`),
  ]
    .filter(part => part !== '')
    .join(' ');
}

interface RawRule {
  readonly matches?: ReadonlyArray<RawMatch | null> | null;
}

/**
 * Describes the matches of a rule, one text for each match. A request needs to satisfy only one
 * match.
 *
 * @param rule - The index in `spec.rules`.
 * @returns The texts as displayed in the rows. `''` means every request. The result for a rule
 *   without matches, or a rule that does not exist, is one `''`.
 */
export function ruleMatchTexts(route: Route, rule: number): readonly string[] {
  const rules = (route.spec as { rules?: unknown } | null | undefined)?.rules;
  const raw = Array.isArray(rules) ? (rules[rule] as RawRule | null | undefined) : undefined;
  const matches = list(raw?.matches);
  return matches.length === 0 ? [''] : matches.map(requestText);
}
