import { type Channel, type GatewayApiVersion, readGatewayApiCrds } from './gatewayApiCrds';
import type { KubeObject } from './kubeObject';
import { type KubeEndpoint, kubeRequest } from './kubeRequest';
import { waitUntil } from './waitUntil';

const crdsPath = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const establishTimeout = 60_000;

interface Crd {
  metadata: { name: string };
  spec: { group: string; names: { kind: string }; versions: { name: string; served: boolean }[] };
  status?: { conditions?: { type: string; status: string; message?: string }[] };
}

interface GroupVersion {
  resources: { kind: string }[];
}

function notEstablished({ metadata, status }: Crd): string | undefined {
  const isTrue = status?.conditions?.some(
    condition => condition.type === 'Established' && condition.status === 'True'
  );
  return isTrue ? undefined : `${metadata.name}: ${JSON.stringify(status?.conditions ?? [])}`;
}

async function notServed(endpoint: KubeEndpoint, { spec }: Crd): Promise<string | undefined> {
  for (const version of spec.versions.filter(({ served }) => served)) {
    const path = `/apis/${spec.group}/${version.name}`;
    const { resources } = await kubeRequest<GroupVersion>(endpoint, path);
    if (!resources.some(({ kind }) => kind === spec.names.kind)) {
      return `${path} has no ${spec.names.kind}`;
    }
  }
  return undefined;
}

/**
 * Creates CRDs and waits until they are established and served.
 *
 * @param endpoint a cluster without any of them, with the permissions of its admin
 * @param what names them in the message of a timeout
 * @throws KubeError when the API server refuses a CRD; an Error naming the CRD that is not served
 *   within a minute
 */
export async function installCrds(
  endpoint: KubeEndpoint,
  objects: KubeObject[],
  what: string
): Promise<void> {
  const crds = objects as unknown as Crd[];
  for (const body of crds) {
    await kubeRequest(endpoint, crdsPath, { method: 'POST', body });
  }
  await waitUntil(
    async () => {
      for (const { metadata } of crds) {
        const crd = await kubeRequest<Crd>(endpoint, `${crdsPath}/${metadata.name}`);
        const missing = notEstablished(crd) ?? (await notServed(endpoint, crd));
        if (missing) return missing;
      }
      return undefined;
    },
    establishTimeout,
    `the CRDs of ${what} are established`
  );
}

/** Installs a Gateway API release; parameters and errors as for `installCrds`. */
export async function installGatewayApi(
  endpoint: KubeEndpoint,
  version: GatewayApiVersion,
  channel: Channel
): Promise<void> {
  await installCrds(endpoint, await readGatewayApiCrds(version, channel), `Gateway API ${version}`);
}
