import { answeringFilter } from '../../analysis';
import { list, text } from '../../gatewayApi/read';
import type { Route } from '../../gatewayApi/types';
import type { RuleRow } from '../model';

interface RawRule {
  readonly name?: unknown;
  readonly matches?: ReadonlyArray<RawMatch | null> | null;
  readonly backendRefs?: readonly unknown[] | null;
  readonly filters?: unknown;
}

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

// A pattern must not read as the text that it matches.
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

function valueText({ type, value }: Named): string {
  return exactOrPattern(text(value), type);
}

function matchText(match: RawMatch): string {
  return [
    methodText(match),
    pathText(match),
    ...list(match.queryParams).map(item => `?${text(item.name)}=${valueText(item)}`),
    ...list(match.headers).map(item => `${text(item.name)}: ${valueText(item)}`),
  ]
    .filter(part => part !== '')
    .join(' ');
}

function answeredBy({ backendRefs, filters }: RawRule): string {
  return list(backendRefs).length > 0 ? '' : answeringFilter(filters) ?? '';
}

/**
 * Makes the rows of a route's rules (HTTPRouteRule, GRPCRouteRule, TLSRouteRule, TCPRouteRule,
 * UDPRouteRule), with the specification's defaults: a match without a path matches every path.
 *
 * @param route - Invalid rules are left out, but count for the index in the ids.
 * @returns In a row, `*` marks the open end of a prefix.
 */
export function ruleRows(route: Route): RuleRow[] {
  const rules = (route.spec as { rules?: unknown } | null | undefined)?.rules;
  if (!Array.isArray(rules)) return [];
  return rules.flatMap((raw: unknown, index): RuleRow[] => {
    if (typeof raw !== 'object' || raw === null) return [];
    const rule = raw as RawRule;
    const matches = list(rule.matches);
    const [first] = matches;
    return [
      {
        kind: 'rule',
        id: ruleRowId(index),
        presence: 'there',
        name: text(rule.name),
        match: first === undefined ? '' : matchText(first),
        moreMatches: Math.max(0, matches.length - 1),
        answeredBy: answeredBy(rule),
      },
    ];
  });
}

/** The id of a rule's row, derived from its index. */
export function ruleRowId(index: number): string {
  return `rule ${index}`;
}

/**
 * Describes the matches of a rule, one text per match. One of them must apply.
 *
 * @param rule - The index in `spec.rules`.
 * @returns The texts as in the rows; `''` means every request. A rule that has no match, or does
 *   not exist, has one `''`.
 */
export function ruleMatchTexts(route: Route, rule: number): readonly string[] {
  const rules = (route.spec as { rules?: unknown } | null | undefined)?.rules;
  const raw = Array.isArray(rules) ? (rules[rule] as RawRule | null | undefined) : undefined;
  const matches = list(raw?.matches);
  return matches.length === 0 ? [''] : matches.map(matchText);
}
