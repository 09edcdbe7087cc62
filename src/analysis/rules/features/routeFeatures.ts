import type { Feature } from '../../../gatewayApi/featureReleases';
import { list } from '../../../gatewayApi/read';
import type { Route } from '../../../gatewayApi/types';
import { indexed } from '../../objects/indexed';
import type { Reader } from '../../objects/reader';
import { refOf } from '../../objects/snapshot';
import { policyOfBackend, TLS_POLICY } from '../../routes/tlsPolicies';
import { namedPort, serviceBackends } from '../backends/serviceBackends';
import { type FeatureUse, isGiven, recordOf, usesOf } from './featureUse';
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

const POLICY_FEATURES: readonly Feature[] = ['BackendTLSPolicy', 'BackendTLSPolicySANValidation'];

function httpRule(rule: object, path: string): FeatureUse[] {
  const { matches, filters, timeouts, backendRefs } = recordOf(rule);
  return [
    ...usesOf(path, rule, RULE_FIELDS),
    ...indexed(matches as Items).flatMap(([index, match]) =>
      usesOf(`${path}.matches[${index}]`, match, MATCH_FIELDS)
    ),
    ...filterFeatures(filters, `${path}.filters`, 'rule'),
    ...usesOf(`${path}.timeouts`, timeouts, TIMEOUTS),
    ...indexed(backendRefs as Items).flatMap(([index, backend]) =>
      filterFeatures(recordOf(backend).filters, `${path}.backendRefs[${index}].filters`, 'backend')
    ),
  ];
}

function grpcRule(rule: object, path: string): FeatureUse[] {
  return [
    ...usesOf(path, rule, { name: 'GRPCRouteNamedRouteRule' }),
    ...indexed(recordOf(rule).filters as Items).flatMap(([index, filter]) =>
      usesOf(`${path}.filters[${index}]`, filter, {
        requestHeaderModifier: 'GRPCRouteRequestHeaderModifier',
      })
    ),
  ];
}

function portsOfParents(parentRefs: unknown): FeatureUse[] {
  return indexed(parentRefs as Items)
    .filter(([, parentRef]) => isGiven(recordOf(parentRef).port))
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

// The policies for TLS to the backends are kept by the controller of the route's Gateway.
function backendPolicies(route: Route, reader: Reader): FeatureUse[] {
  return serviceBackends(route, reader).flatMap(({ backend, service }): FeatureUse[] => {
    const { objects } = reader.inNamespace(...TLS_POLICY, backend.reference.namespace ?? '');
    const policy = policyOfBackend(backend.reference, service, objects);
    if (policy === undefined) return [];
    const { validation } = recordOf((policy as { spec?: unknown }).spec);
    const use = { field: backend.field, of: refOf(policy) };
    return [
      { feature: 'BackendTLSPolicy', ...use },
      ...(list(recordOf(validation).subjectAltNames as readonly unknown[]).length > 0
        ? [{ feature: 'BackendTLSPolicySANValidation' as const, ...use }]
        : []),
    ];
  });
}

/**
 * Lists the extended features that a route uses (GEP-2162), in the order of its fields.
 *
 * @param route - The raw route. Values of a wrong type are skipped.
 * @param reader - Reads the Services of backendRefs and their policies, which have features.
 * @param isLacking - Whether a class does not report a feature. Policies are read only for those.
 */
export function routeFeatures(
  route: Route,
  reader: Reader,
  isLacking: (feature: Feature) => boolean
): FeatureUse[] {
  const { parentRefs, rules } = recordOf(route.spec);
  const kind = KINDS[route.kind];
  const ofKind = kind === undefined ? [] : [{ feature: kind, field: '.kind' }];
  const ofRules = (uses: (rule: object, path: string) => FeatureUse[]) =>
    indexed(rules as Items).flatMap(([index, rule]) => uses(rule, `.spec.rules[${index}]`));
  if (route.kind === 'TCPRoute' || route.kind === 'UDPRoute') return ofKind;
  const policies = POLICY_FEATURES.some(isLacking) ? backendPolicies(route, reader) : [];
  if (route.kind === 'GRPCRoute') return [...ofKind, ...ofRules(grpcRule), ...policies];
  if (route.kind === 'TLSRoute') return [...ofKind, ...policies];
  return [
    ...portsOfParents(parentRefs),
    ...ofRules(httpRule),
    ...backendProtocols(route, reader),
    ...policies,
  ];
}
