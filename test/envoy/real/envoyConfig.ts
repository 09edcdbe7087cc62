import { echoAddress } from './echoServer';
import { type JsonObject, listAt, objectAt, walkJson } from './jsonTree';

// Envoy Gateway adds it to privileged ports.
const SHIFT = 10_000;

/** A backend by its namespace, name and port. */
export interface EchoOwner {
  readonly namespace: string;
  readonly name: string;
  readonly port: number;
}

/** A Gateway's part of a configuration that needs no control plane. */
export interface StaticGateway {
  readonly listeners: readonly JsonObject[];
  readonly clusters: readonly JsonObject[];
  /** Whether Envoy refuses it: routes that give one domain twice. */
  readonly isRefused: boolean;
  /** The port here of a listener's port. Undefined if there is no such listener. */
  readonly portOf: (port: number, isUdp?: boolean) => number | undefined;
}

/** The ports, addresses and files that the configurations of several Gateways refer to. */
export interface EnvoyPlaces {
  /** Ports that nobody uses, one for each listener. They are taken from the end. */
  readonly freePorts: number[];
  readonly echoPort: number;
  /** The files of the certificate. */
  readonly certificate: { readonly crt: string; readonly key: string };
  /** The backend of each address. Others are added. */
  readonly owners: Map<string, EchoOwner>;
}

function partOf(dump: JsonObject, type: string): JsonObject {
  const found = listAt(dump, 'configs').find(item =>
    String(objectAt(item)['@type']).endsWith(`.${type}`)
  );
  return objectAt(found);
}

function without(node: JsonObject, ...names: readonly string[]): JsonObject {
  names.forEach(name => delete node[name]);
  return node;
}

function byName(items: readonly JsonObject[], name: string): Map<unknown, JsonObject> {
  return new Map(items.map(item => [item[name], item]));
}

// Each backend gets an address of its own, at which the echo server is reached.
function moveEndpoints(endpoints: Iterable<JsonObject>, { owners, echoPort }: EnvoyPlaces): void {
  const places = new Map<string, string>();
  for (const assignment of endpoints) {
    listAt(assignment, 'endpoints').forEach(locality => {
      const [own] = listAt(locality, 'metadata', 'filterMetadata', 'envoy-gateway', 'resources');
      const { name, namespace, sectionName } = objectAt(own);
      listAt(locality, 'lbEndpoints').forEach(endpoint => {
        const address = objectAt(endpoint, 'endpoint', 'address', 'socketAddress');
        if (name === undefined || address.address === undefined) return;
        const owner = {
          namespace: String(namespace),
          name: String(name),
          port: Number(sectionName ?? 0),
        };
        const key = JSON.stringify(owner);
        const count = owners.size + 1;
        const place = places.get(key) ?? `127.64.${Math.floor(count / 250)}.${(count % 250) + 1}`;
        places.set(key, place);
        owners.set(echoAddress(place, echoPort), owner);
        address.address = place;
        address.portValue = echoPort;
      });
    });
  }
}

function staticCluster(
  cluster: JsonObject,
  endpoints: ReadonlyMap<unknown, JsonObject>
): JsonObject {
  without(cluster, '@type');
  if (cluster.type === 'EDS') {
    const service = objectAt(cluster, 'edsClusterConfig').serviceName ?? cluster.name;
    const none = { clusterName: cluster.name, endpoints: [] };
    cluster.type = 'STATIC';
    cluster.loadAssignment = without(endpoints.get(service) ?? none, '@type');
    without(cluster, 'edsClusterConfig');
  }
  // The echo server speaks HTTP/1.1 only, and nobody checks its certificate.
  without(cluster, 'typedExtensionProtocolOptions');
  return cluster;
}

function staticListener(
  listener: JsonObject,
  routes: ReadonlyMap<unknown, JsonObject>,
  certificate: EnvoyPlaces['certificate']
): JsonObject {
  without(listener, '@type');
  walkJson(listener, node => {
    without(node, 'accessLog');
    if (node.rds !== undefined) {
      const name = objectAt(node, 'rds').routeConfigName;
      const found = routes.get(name) ?? { name: 'none', virtualHosts: [] };
      // A cluster for invalid references is meant to lack.
      node.routeConfig = { ...without(found, '@type'), validateClusters: false };
      without(node, 'rds');
    }
    if (node.tlsCertificateSdsSecretConfigs !== undefined) {
      node.tlsCertificates = listAt(node, 'tlsCertificateSdsSecretConfigs').map(() => ({
        certificateChain: { filename: certificate.crt },
        privateKey: { filename: certificate.key },
      }));
      without(node, 'tlsCertificateSdsSecretConfigs');
    }
  });
  return listener;
}

function givesTwice(routes: JsonObject): boolean {
  const domains = listAt(routes, 'virtualHosts').flatMap(host => listAt(host, 'domains'));
  return new Set(domains).size < domains.length;
}

function portKey(port: number, isUdp: boolean): string {
  return `${isUdp ? 'udp' : 'tcp'} ${port}`;
}

/**
 * Makes the configuration that Envoy Gateway would send to Envoy static.
 *
 * @param dump - The part of a Gateway in the output of `egctl x translate --to xds`. It is changed.
 */
export function staticGateway(dump: JsonObject, places: EnvoyPlaces): StaticGateway {
  const items = (type: string, list: string, ...inner: string[]) =>
    listAt(partOf(dump, type), list).map(item => objectAt(item, ...inner));
  const assignments = items('EndpointsConfigDump', 'dynamicEndpointConfigs', 'endpointConfig');
  const configs = items('RoutesConfigDump', 'dynamicRouteConfigs', 'routeConfig');
  const routes = byName(configs, 'name');
  moveEndpoints(assignments, places);
  const endpoints = byName(assignments, 'clusterName');
  const clusters = items('ClustersConfigDump', 'dynamicActiveClusters', 'cluster');
  const ports = new Map<string, number>();
  const listeners = items('ListenersConfigDump', 'dynamicListeners', 'activeState', 'listener')
    .filter(({ name }) => !String(name).startsWith('envoy-gateway-proxy-'))
    .map(listener => {
      const address = objectAt(listener, 'address', 'socketAddress');
      const here = places.freePorts.pop();
      if (here === undefined) throw new Error('there are more listeners than free ports');
      ports.set(portKey(Number(address.portValue), address.protocol === 'UDP'), here);
      address.address = '127.0.0.1';
      address.portValue = here;
      return staticListener(listener, routes, places.certificate);
    });
  return {
    listeners,
    clusters: clusters.map(cluster => staticCluster(cluster, endpoints)),
    isRefused: configs.some(givesTwice),
    portOf: (port, isUdp = false) => ports.get(portKey(port < 1024 ? port + SHIFT : port, isUdp)),
  };
}
