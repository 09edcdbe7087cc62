import { list, text } from '../../gatewayApi/read';
import type { GRPCRoute, HTTPRoute, Route } from '../../gatewayApi/types';

type Item<List> = NonNullable<NonNullable<List> extends ReadonlyArray<infer Each> ? Each : never>;
type HttpRule = Item<NonNullable<HTTPRoute['spec']>['rules']>;
type GrpcRule = Item<NonNullable<GRPCRoute['spec']>['rules']>;
type HttpMatch = Item<HttpRule['matches']>;
type GrpcMatch = Item<GrpcRule['matches']>;

/** A filter of any kind of route: those of GRPCRoutes are among those of HTTPRoutes. */
export type AnyFilter = Item<HttpRule['filters']>;

/** A match of an HTTPRoute or a GRPCRoute, whose `method` is a text or an object. */
export interface AnyMatch extends Pick<HttpMatch, 'path' | 'headers' | 'queryParams'> {
  readonly method?: HttpMatch['method'] | GrpcMatch['method'];
}

/** A rule of any kind of route; what a kind does not have is missing. */
export interface AnyRule extends Omit<HttpRule, 'matches'> {
  readonly matches?: ReadonlyArray<AnyMatch | null> | null;
}

/** A label and a value, as a page shows a field of a rule. */
export interface FieldLine {
  readonly label: string;
  readonly value: string;
}

/**
 * Reads a route's rules.
 *
 * @param route - The route as it arrived.
 * @returns The rules in their order.
 */
export function routeRules(route: Route): AnyRule[] {
  return list<AnyRule | null>(route.spec?.rules);
}

/**
 * Makes lines of those fields that have a value.
 *
 * @param fields - Labels and values.
 * @returns The lines whose value is not empty.
 */
export function filledLines(
  fields: ReadonlyArray<readonly [label: string, value: unknown]>
): FieldLine[] {
  return fields
    .map(([label, value]) => ({ label, value: text(value) }))
    .filter(({ value }) => value !== '');
}
