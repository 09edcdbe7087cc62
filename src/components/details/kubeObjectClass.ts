import { K8s } from '@kinvolk/headlamp-plugin/lib';
import { GATEWAY_API_KINDS } from '../../gatewayApi/kinds';
import type { GatewayApiKind } from '../../gatewayApi/types';
import { detailsRouteName, type PageName, pageRouteName } from '../links/locations';

type KubeObjectClass = typeof K8s.cluster.KubeObject;

const LIST_PAGES: Readonly<Partial<Record<GatewayApiKind, PageName>>> = {
  GatewayClass: 'gatewayclasses',
  Gateway: 'gateways',
  ListenerSet: 'listenersets',
  ReferenceGrant: 'policies',
  BackendTLSPolicy: 'policies',
};

const classes = new Map<string, KubeObjectClass>();

/**
 * Headlamp's class for objects of a kind at one version, as `DetailsGrid` wants it. A class with
 * several versions would be probed with one failing request a version.
 *
 * @param version - The version at which the cluster serves it.
 * @returns The class; the same one for the same kind and version.
 */
export function kubeObjectClass(kind: GatewayApiKind, version: string): KubeObjectClass {
  const key = `${kind}/${version}`;
  const known = classes.get(key);
  if (known !== undefined) return known;
  const { group, plural, namespaced } = GATEWAY_API_KINDS[kind];
  const made = class extends K8s.cluster.KubeObject {
    static readonly kind = kind;
    static readonly apiName = plural;
    static readonly apiVersion = `${group}/${version}`;
    static readonly isNamespaced = namespaced;
    // Without these, links and the way back after a delete lead to core's pages.
    static get detailsRoute() {
      return detailsRouteName(kind);
    }
    static get listRoute() {
      return pageRouteName(LIST_PAGES[kind] ?? 'routes', false);
    }
  };
  classes.set(key, made);
  return made;
}
