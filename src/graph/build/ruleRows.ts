import { answeringFilter, ruleMatchTexts } from '../../analysis';
import { list, text } from '../../gatewayApi/read';
import type { Route } from '../../gatewayApi/types';
import type { RuleRow } from '../model';

interface RawRule {
  readonly name?: unknown;
  readonly backendRefs?: readonly unknown[] | null;
  readonly filters?: unknown;
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
    const [match = '', ...more] = ruleMatchTexts(route, index);
    return [
      {
        kind: 'rule',
        id: ruleRowId(index),
        presence: 'there',
        name: text(rule.name),
        match,
        moreMatches: more.length,
        answeredBy: answeredBy(rule),
      },
    ];
  });
}

/** Names the row of a rule by its place. */
export function ruleRowId(index: number): string {
  return `rule ${index}`;
}
