import { list, text } from '../../gatewayApi/read';
import type { GRPCRoute, HTTPRoute, Route } from '../../gatewayApi/types';

type Item<List> = NonNullable<NonNullable<List> extends ReadonlyArray<infer Each> ? Each : never>;
type HttpRule = Item<NonNullable<HTTPRoute['spec']>['rules']>;
type GrpcRule = Item<NonNullable<GRPCRoute['spec']>['rules']>;
type HttpMatch = Item<HttpRule['matches']>;
type GrpcMatch = Item<GrpcRule['matches']>;

/** A filter of any kind of route. The filters of GRPCRoutes are a subset of those of HTTPRoutes. */
export type AnyFilter = Item<HttpRule['filters']>;

/** A match of an HTTPRoute or a GRPCRoute. Its `method` is a string or an object. */
export interface AnyMatch extends Pick<HttpMatch, 'path' | 'headers' | 'queryParams'> {
  readonly method?: HttpMatch['method'] | GrpcMatch['method'];
}

/** A rule of any kind of route. Fields that a kind does not have are undefined. */
export interface AnyRule extends Omit<HttpRule, 'matches'> {
  readonly matches?: ReadonlyArray<AnyMatch | null> | null;
}

/** A label and a value. */
export interface FieldLine {
  readonly label: string;
  readonly value: string;
}

export function routeRules(route: Route): AnyRule[] {
  return list<AnyRule | null>(route.spec?.rules);
}

/** Drops the fields with an empty value. */
export function filledLines(
  fields: ReadonlyArray<readonly [label: string, value: unknown]>
): FieldLine[] {
  return fields
    .map(([label, value]) => ({ label, value: text(value) }))
    .filter(({ value }) => value !== '');
}
