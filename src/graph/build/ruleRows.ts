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

// What is a pattern must not read as what it matches.
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
 * UDPRouteRule), with the specification's defaults: a match without a path is for every path.
 *
 * @param route - As it stands; what is no rule is left out, and keeps its place in the ids.
 * @returns The rows; `*` stands for what may follow a prefix.
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

/** Names the row of a rule by its place. */
export function ruleRowId(index: number): string {
  return `rule ${index}`;
}

/**
 * Says what a rule asks of requests, one text a match of which one has to hold.
 *
 * @param route - As it stands.
 * @param rule - The rule's place in `spec.rules`.
 * @returns The texts as rows have them; `''` stands for every request. One such where the rule has no
 *   match, or is none.
 */
export function ruleMatchTexts(route: Route, rule: number): readonly string[] {
  const rules = (route.spec as { rules?: unknown } | null | undefined)?.rules;
  const raw = Array.isArray(rules) ? (rules[rule] as RawRule | null | undefined) : undefined;
  const matches = list(raw?.matches);
  return matches.length === 0 ? [''] : matches.map(matchText);
}
