import { GATEWAY_API_GROUP } from '../gatewayApi/kinds';
import { hasFields } from '../gatewayApi/read';
import { readMetadata } from './answers/metadata';
import { type ClusterReader, failureKind, isServerError, OddAnswer } from './clusterApi';

/** The release of the Gateway API's CRDs in a cluster. */
export interface Release {
  /** For example `v1.6.3`. */
  readonly bundleVersion?: string;
  /** `standard` or `experimental`. */
  readonly channel?: string;
}

// Every release has this CRD. Only its metadata is requested, since the schema is large.
const PATH = `/apis/apiextensions.k8s.io/v1/customresourcedefinitions/gatewayclasses.${GATEWAY_API_GROUP}`;
const ACCEPT = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1,application/json';

function isAboutCrd(error: unknown): boolean {
  if (error instanceof OddAnswer) return true;
  const kind = failureKind(error);
  return kind !== 'transient' && kind !== 'unauthenticated' && !isServerError(error);
}

/**
 * Reads the release from the annotations of a CRD.
 *
 * @returns The release; empty if the CRD does not exist, may not be read, is malformed or has no
 *   annotations.
 * @throws ApiFailure if the cluster does not answer, answers with an error of its own, or requires
 *   a login. A later request may succeed.
 */
export async function readRelease(api: ClusterReader, cluster: string): Promise<Release> {
  try {
    const crd = await api.get(cluster, PATH, { accept: ACCEPT });
    const metadata = readMetadata(hasFields(crd) ? crd.metadata : undefined);
    if ('odd' in metadata) return {};
    const { annotations = {} } = metadata.part;
    return {
      bundleVersion: annotations[`${GATEWAY_API_GROUP}/bundle-version`],
      channel: annotations[`${GATEWAY_API_GROUP}/channel`],
    };
  } catch (error) {
    if (!isAboutCrd(error)) throw error;
    return {};
  }
}
