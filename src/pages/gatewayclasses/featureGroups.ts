import { featureNames } from '../../gatewayApi/featureNames';

/** Features of one part of the API. */
export interface FeatureGroup {
  /** The prefix of the features' names; undefined for names without a known prefix. */
  readonly prefix: string | undefined;
  readonly features: readonly string[];
}

const PREFIXES = [
  'Gateway',
  'ListenerSet',
  'HTTPRoute',
  'GRPCRoute',
  'TLSRoute',
  'TCPRoute',
  'UDPRoute',
  'ReferenceGrant',
  'BackendTLSPolicy',
  'Mesh',
];

/**
 * Groups a controller's supported features by the part of the API that they extend.
 *
 * @param features - `status.supportedFeatures`, as `featureNames` reads it.
 * @returns The groups that are not empty, in the order of the kinds. The group without a prefix is
 *   last. Each group is sorted.
 */
export function featureGroups(features: unknown): FeatureGroup[] {
  const names = [...featureNames(features)].sort();
  const prefixOf = (name: string) => PREFIXES.find(prefix => name.startsWith(prefix));
  return [...PREFIXES, undefined]
    .map(prefix => ({ prefix, features: names.filter(name => prefixOf(name) === prefix) }))
    .filter(group => group.features.length > 0);
}
