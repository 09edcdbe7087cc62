import { kindKey } from '../gatewayApi/kindKey';
import { findKind } from '../gatewayApi/kinds';
import { labelledPolicyKinds, POLICY_LABEL, type PolicyHierarchy } from '../gatewayApi/policyKinds';
import { hasFields, list, text } from '../gatewayApi/read';
import type { KubernetesObject } from '../gatewayApi/types';
import type { ServedResource } from './answers/discoveryAnswers';
import { type ClusterReader, failureKind, isServerError } from './clusterApi';
import type { Coverage } from './coverage';
import type { ListTarget } from './feedList';
import { apiVersionOf, resourcePath } from './resourcePath';

/** A kind of a vendor whose objects may be policies, and how to read it. */
export interface PolicyResource {
  readonly group: string;
  readonly kind: string;
  readonly plural: string;
  readonly version: string;
  readonly namespaced: boolean;
  readonly watchable: boolean;
}

/** The kinds that their CRDs call policies. */
export interface LabelledPolicies {
  readonly resources: readonly PolicyResource[];
  /** By `kindKey`. */
  readonly hierarchies: ReadonlyMap<string, PolicyHierarchy>;
}

/** The policies of vendors in one cluster, as far as they were read. */
export interface ReadPolicies {
  /** The kinds that their CRDs call policies, by `kindKey`. */
  readonly hierarchies: ReadonlyMap<string, PolicyHierarchy>;
  /** `unknown`: neither the CRDs nor discovery tell which kinds there are. */
  readonly kinds: 'unasked' | 'loading' | 'known' | 'unknown';
  readonly coverages: ReadonlyArray<{
    readonly group: string;
    readonly kind: string;
    readonly coverage: Coverage;
  }>;
  /** The objects of these kinds, of which some may be no policies. */
  readonly objects: readonly KubernetesObject[];
}

const CRDS = '/apis/apiextensions.k8s.io/v1/customresourcedefinitions';
const QUERY = `labelSelector=${encodeURIComponent(POLICY_LABEL)}`;

interface CrdVersion {
  readonly name?: unknown;
  readonly served?: unknown;
  readonly storage?: unknown;
}

interface CrdSpec {
  readonly group?: unknown;
  readonly scope?: unknown;
  readonly names?: { readonly kind?: unknown; readonly plural?: unknown } | null;
  readonly versions?: ReadonlyArray<CrdVersion | null> | null;
}

function resourceOf(crd: KubernetesObject): PolicyResource[] {
  const { spec } = crd as { readonly spec?: CrdSpec | null };
  const group = text(spec?.group);
  const kind = text(spec?.names?.kind);
  const plural = text(spec?.names?.plural);
  const served = list(spec?.versions).filter(one => one.served === true);
  const version = text((served.find(({ storage }) => storage === true) ?? served[0])?.name);
  if ([group, kind, plural, version].includes('')) return [];
  if (findKind(group, kind) !== undefined) return [];
  const namespaced = spec?.scope !== 'Cluster';
  return [{ group, kind, plural, version, namespaced, watchable: true }];
}

/**
 * Reads which kinds of a cluster are policies by the label of their CRDs (GEP-713).
 *
 * @returns Without the kinds of the plugin's own table. Undefined if the CRDs may not be read.
 * @throws ApiFailure if the cluster does not answer, answers with an error of its own, or requires
 *   a login. A later request may succeed.
 */
export async function readLabelledPolicies(
  api: ClusterReader,
  cluster: string
): Promise<LabelledPolicies | undefined> {
  try {
    const answer = await api.get(cluster, `${CRDS}?${QUERY}`);
    const items = hasFields(answer) && Array.isArray(answer.items) ? answer.items : undefined;
    if (items === undefined) return undefined;
    const crds = (items as readonly unknown[]).filter(hasFields).map(
      // The items of a list have no kind of their own.
      item => ({ ...item, kind: 'CustomResourceDefinition' } as unknown as KubernetesObject)
    );
    const named = crds.filter(({ metadata }) => hasFields(metadata));
    return {
      resources: named.flatMap(crd => resourceOf(crd)),
      hierarchies: labelledPolicyKinds(named),
    };
  } catch (error) {
    const kind = failureKind(error);
    if (kind === 'transient' || kind === 'unauthenticated' || isServerError(error)) throw error;
    return undefined;
  }
}

// Istio's kinds have targets, but no label and often another name.
const GROUPS = ['security.istio.io', 'telemetry.istio.io', 'extensions.istio.io'];

function mayBePolicy({ group, kind, verbs }: ServedResource): boolean {
  if (!verbs.includes('list') || findKind(group, kind) !== undefined) return false;
  if (GROUPS.includes(group)) return true;
  const isBuiltIn =
    !group.includes('.') || (group.endsWith('.k8s.io') && !group.endsWith('.x-k8s.io'));
  return !isBuiltIn && /[a-z]Policy$/.test(kind) && !/(^Cluster|Network)Policy$/.test(kind);
}

/**
 * The served kinds whose names suggest that they are policies. Their objects show it.
 *
 * @param resources - Every served resource, the preferred version of a group first.
 */
export function policyCandidates(resources: readonly ServedResource[]): PolicyResource[] {
  const found = new Map<string, PolicyResource>();
  resources.filter(mayBePolicy).forEach(resource => {
    const { group, kind, plural, version, namespaced, verbs } = resource;
    const key = kindKey(group, kind);
    if (found.has(key) || plural.includes('/')) return;
    const watchable = verbs.includes('watch');
    found.set(key, { group, kind, plural, version, namespaced, watchable });
  });
  return [...found.values()];
}

/**
 * The kinds of a cluster that may be policies: by the label of their CRDs, then by their names.
 * A CRD without the label may be older than the label.
 *
 * @param labelled - Undefined if the CRDs may not be read.
 * @param resources - Undefined if the cluster does not report all served resources.
 */
export function policyResources(
  labelled: LabelledPolicies | undefined,
  resources: readonly ServedResource[] | undefined
): PolicyResource[] {
  const named = labelled?.resources ?? [];
  const known = new Set(named.map(({ group, kind }) => kindKey(group, kind)));
  const others = policyCandidates(resources ?? []).filter(
    ({ group, kind }) => !known.has(kindKey(group, kind))
  );
  return [...named, ...others];
}

/** The list of a kind of policies. Undefined `namespace` means every namespace. */
export function policyTarget(resource: PolicyResource, namespace: string | undefined): ListTarget {
  const { kind, version } = resource;
  return {
    kind,
    apiVersion: apiVersionOf(resource, version),
    namespace,
    path: resourcePath(resource, version, namespace),
  };
}
