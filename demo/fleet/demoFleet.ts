import { EmbeddedCluster, gatewayApiCrds, type GatewayApiRelease } from '../cluster';
import { createdAt } from './aging';
import { readManifests } from './manifests';
import { populated } from './populate';

const production = [
  // A CustomResourceDefinition comes before its objects.
  'vendors',
  'namespaces',
  'certificates',
  'gateways',
  'shop',
  'platform',
  'services',
  'example',
].map(name => `./production/${name}.yaml`);

/** The content of each cluster of the demo, for the terminal. */
export const demoClusters = {
  east: 'production on v1.6.3, standard channel',
  west: 'production on v1.6.3, experimental channel; some objects differ from east',
  staging: 'v0.8.1: v1beta1 only',
  edge: 'no Gateway API installed',
  'dr-site': 'down',
};

/**
 * The demo's clusters, in the order of `demoClusters`. All work except dr-site, which has the
 * objects of production too and is unreachable until its fault is cleared.
 */
export function demoFleet(): EmbeddedCluster[] {
  const drSite = cluster('dr-site', 'v1.6.3 standard', ...production);
  drSite.setFault({ kind: 'refused' });
  return [
    cluster('east', 'v1.6.3 standard', ...production, './east.yaml'),
    cluster('west', 'v1.6.3 experimental', ...production, './west.yaml'),
    cluster('staging', 'v0.8.1 experimental', './staging.yaml'),
    cluster('edge', undefined, './edge.yaml'),
    drSite,
  ];
}

function cluster(
  name: string,
  release: GatewayApiRelease | undefined,
  ...files: string[]
): EmbeddedCluster {
  const start = Date.now();
  const crds = release ? gatewayApiCrds(release) : [];
  for (const crd of crds) {
    crd.metadata.creationTimestamp = createdAt(crd.kind, `${name} ${crd.metadata.name}`, start);
  }
  return new EmbeddedCluster(name, {
    objects: [...crds, ...populated(name, readManifests(...files), start)],
  });
}
