import type { Feature } from '../../../gatewayApi/featureReleases';
import type { Route } from '../../../gatewayApi/types';
import { indexed } from '../../objects/indexed';
import type { Reader } from '../../objects/reader';
import { namedPort, serviceBackends } from '../backends/serviceBackends';
import { type FeatureUse, fieldsOf, isSet, usesOf } from './featureUse';
import { filterFeatures } from './filterFeatures';

type Items = ReadonlyArray<object> | null | undefined;

const MATCH_FIELDS: Readonly<Record<string, Feature>> = {
  method: 'HTTPRouteMethodMatching',
  queryParams: 'HTTPRouteQueryParamMatching',
};
const TIMEOUTS: Readonly<Record<string, Feature>> = {
  request: 'HTTPRouteRequestTimeout',
  backendRequest: 'HTTPRouteBackendTimeout',
};
const RULE_FIELDS: Readonly<Record<string, Feature>> = {
  name: 'HTTPRouteNamedRouteRule',
  retry: 'HTTPRouteRetry',
};
const APP_PROTOCOLS: ReadonlyMap<unknown, Feature> = new Map<unknown, Feature>([
  ['kubernetes.io/h2c', 'HTTPRouteBackendProtocolH2C'],
  ['kubernetes.io/ws', 'HTTPRouteBackendProtocolWebSocket'],
]);
const KINDS: Readonly<Partial<Record<string, Feature>>> = {
  GRPCRoute: 'GRPCRoute',
  TLSRoute: 'TLSRoute',
  TCPRoute: 'TCPRoute',
  UDPRoute: 'UDPRoute',
};

function httpRule(rule: object, path: string): FeatureUse[] {
  const { matches, filters, timeouts, backendRefs } = fieldsOf(rule);
  return [
    ...usesOf(path, rule, RULE_FIELDS),
    ...indexed(matches as Items).flatMap(([index, match]) =>
      usesOf(`${path}.matches[${index}]`, match, MATCH_FIELDS)
    ),
    ...filterFeatures(filters, `${path}.filters`, 'rule'),
    ...usesOf(`${path}.timeouts`, timeouts, TIMEOUTS),
    ...indexed(backendRefs as Items).flatMap(([index, backend]) =>
      filterFeatures(fieldsOf(backend).filters, `${path}.backendRefs[${index}].filters`, 'backend')
    ),
  ];
}

function grpcRule(rule: object, path: string): FeatureUse[] {
  return [
    ...usesOf(path, rule, { name: 'GRPCRouteNamedRouteRule' }),
    ...indexed(fieldsOf(rule).filters as Items).flatMap(([index, filter]) =>
      usesOf(`${path}.filters[${index}]`, filter, {
        requestHeaderModifier: 'GRPCRouteRequestHeaderModifier',
      })
    ),
  ];
}

function portsOfParents(parentRefs: unknown): FeatureUse[] {
  return indexed(parentRefs as Items)
    .filter(([, parentRef]) => isSet(fieldsOf(parentRef).port))
    .map(([index]) => ({
      feature: 'HTTPRouteParentRefPort',
      alias: 'HTTPRouteDestinationPortMatching',
      field: `.spec.parentRefs[${index}].port`,
    }));
}

function backendProtocols(route: Route, reader: Reader): FeatureUse[] {
  return serviceBackends(route, reader).flatMap(one => {
    const feature = APP_PROTOCOLS.get(namedPort(one)?.appProtocol);
    return feature === undefined ? [] : [{ feature, field: one.backend.field }];
  });
}

/**
 * Lists the extended features that a route uses (GEP-2162), in the order of its fields.
 *
 * @param route - The raw route. Values of a wrong type are skipped.
 * @param reader - Reads the Services of backendRefs, whose `appProtocol` is a feature.
 */
export function routeFeatures(route: Route, reader: Reader): FeatureUse[] {
  const { parentRefs, rules } = fieldsOf(route.spec);
  const kind = KINDS[route.kind];
  const ofKind = kind === undefined ? [] : [{ feature: kind, field: '.kind' }];
  const ofRules = (uses: (rule: object, path: string) => FeatureUse[]) =>
    indexed(rules as Items).flatMap(([index, rule]) => uses(rule, `.spec.rules[${index}]`));
  if (route.kind === 'GRPCRoute') return [...ofKind, ...ofRules(grpcRule)];
  if (route.kind !== 'HTTPRoute') return ofKind;
  return [...portsOfParents(parentRefs), ...ofRules(httpRule), ...backendProtocols(route, reader)];
}
