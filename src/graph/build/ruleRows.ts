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

/** The id of a rule's row, derived from its index. */
export function ruleRowId(index: number): string {
  return `rule ${index}`;
}

/** The index of the rule of a row. Undefined for the row of a listener. */
export function ruleOfRow(id: string): number | undefined {
  const found = /^rule (\d+)$/.exec(id);
  return found === null ? undefined : Number(found[1]);
}
