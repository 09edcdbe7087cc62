import { K8s } from '@kinvolk/headlamp-plugin/lib';
import { rereadObject } from '../../../fleet';
import { KIND_TABLE, type PageKind } from '../../../gatewayApi/kinds';
import { apiVersionOf } from '../../../kube/resourcePath';
import { detailsRouteName, pageRouteName } from '../../links/locations';
import type { KubeObject, KubeObjectClass } from './headlampObject';
import { useStoredObject } from './useStoredObject';

const classes = new Map<string, KubeObjectClass>();

/**
 * Headlamp's class for objects of a kind at one version, as required by `DetailsGrid`. For a class
 * with several versions, Headlamp would send one failing request per version.
 *
 * @param version - The version at which the cluster serves the kind.
 * @returns The identical class for the same kind and version.
 */
export function kubeObjectClass(kind: PageKind, version: string): KubeObjectClass {
  const key = `${kind}/${version}`;
  const known = classes.get(key);
  if (known !== undefined) return known;
  const { plural, namespaced, page } = KIND_TABLE[kind];
  const made = class extends K8s.cluster.KubeObject {
    static readonly kind = kind;
    static readonly apiName = plural;
    static readonly apiVersion = apiVersionOf(KIND_TABLE[kind], version);
    static readonly isNamespaced = namespaced;
    // Without these overrides, links and the redirect after a delete lead to Headlamp's own pages.
    static get detailsRoute() {
      return detailsRouteName(kind);
    }
    static get listRoute() {
      return pageRouteName(page, false);
    }

    async update(...data: Parameters<KubeObject['update']>) {
      const updated = await super.update(...data);
      const { namespace, name } = this.metadata;
      // Without a watch, the next edit would start from the replaced version.
      rereadObject(this.cluster, kind, namespace, name);
      return updated;
    }
  };
  // `DetailsGrid` reads its object with this hook. Headlamp's own hook keeps an old version once
  // the API server has ended its watch, and forgets the object's cluster at the first event.
  Object.assign(made, {
    useGet: (name: string, namespace?: string, options?: { readonly cluster?: string }) =>
      useStoredObject(made, options?.cluster ?? '', kind, namespace, name),
  });
  classes.set(key, made);
  return made;
}
