import { kindKey } from '../../gatewayApi/kindKey';
import { GATEWAY_API_GROUP, kindInfo, PAGE_KINDS, ROUTE_KINDS } from '../../gatewayApi/kinds';
import { labelledPolicyKinds } from '../../gatewayApi/policyKinds';
import { text } from '../../gatewayApi/read';
import type { Gateway, Kind, KubernetesObject } from '../../gatewayApi/types';
import { isVariable } from '../../gatewayApi/variable';
import type { Coverage } from '../../kube/coverage';
import { groupOf } from '../objects/keys';
import { nearest } from '../objects/nearest';
import { Evaluation } from './evaluation';
import type { Rule } from './rule';

/** How to interpret objects that the user provides. */
export interface GivenOptions {
  /** The objects are a part of the cluster. Objects that are not provided are unknown. */
  readonly partial?: boolean;
  /** A namespace without a Namespace object may have any labels. */
  readonly strict?: boolean;
  /** The objects are the whole cluster, without the exceptions for kinds that are seldom given. */
  readonly whole?: boolean;
  /**
   * The objects come from a repository. A GatewayClass that it lacks comes with its controller, and
   * charts and operators that it installs make Services and parents.
   */
  readonly repository?: boolean;
  /** The repository also installs charts that are not among its objects. */
  readonly charts?: boolean;
  /** The caller does not change the evaluation. */
  readonly final?: boolean;
}

const NOT_GIVEN: Coverage = { state: 'none', cause: 'notGiven' };
const COMPLETE: Coverage = { state: 'complete' };
// These kinds are often kept out of repositories. If none are provided, the kind is unknown.
const SELDOM_GIVEN = [
  { group: '', kind: 'Secret' },
  { group: '', kind: 'ConfigMap' },
  { group: 'discovery.k8s.io', kind: 'EndpointSlice' },
];

// The kinds that install other objects.
const INSTALLERS: readonly string[] = [
  kindKey('helm.toolkit.fluxcd.io', 'HelmRelease'),
  kindKey('helm.cattle.io', 'HelmChart'),
  kindKey('argoproj.io', 'Application'),
  kindKey('argoproj.io', 'ApplicationSet'),
  kindKey('operators.coreos.com', 'Subscription'),
];
const INSTALLED: readonly Kind[] = [
  'Service',
  'ServiceImport',
  'Gateway',
  'ListenerSet',
  ...ROUTE_KINDS,
];

/** Whether objects install others that are not among them, as charts and operators do. */
export function installOthers(objects: readonly KubernetesObject[]): boolean {
  return objects.some(({ apiVersion, kind }) =>
    INSTALLERS.includes(kindKey(groupOf(apiVersion), kind))
  );
}

// A class that is not given is unknown, unless its name is probably a typing error.
function takeClasses(objects: readonly KubernetesObject[], evaluation: Evaluation): void {
  const { group } = kindInfo('GatewayClass');
  const given = objects.filter(
    ({ apiVersion, kind }) => kind === 'GatewayClass' && groupOf(apiVersion) === group
  );
  const names = new Set(given.map(({ metadata }) => metadata.name));
  evaluation.snapshot.setCoverage(group, 'GatewayClass', NOT_GIVEN);
  objects.forEach(object => {
    if (object.kind !== 'Gateway' || groupOf(object.apiVersion) !== group) return;
    const name = text((object as Gateway).spec?.gatewayClassName);
    if (names.has(name) || isVariable(name)) return;
    if (name === '' || nearest(name, names) !== undefined) {
      evaluation.setAbsent({ group, kind: 'GatewayClass', name });
    }
  });
}

function servedKinds(objects: readonly KubernetesObject[]): Set<string> {
  const served = new Set(PAGE_KINDS.map(kind => kindKey(kindInfo(kind).group, kind)));
  const seen = new Map<string, Set<string>>();
  objects.forEach(object => {
    const { apiVersion, kind } = object;
    const ofVersion = seen.get(apiVersion);
    if (ofVersion?.has(kind) && kind !== 'CustomResourceDefinition') return;
    if (ofVersion === undefined) seen.set(apiVersion, new Set([kind]));
    else ofVersion.add(kind);
    served.add(kindKey(groupOf(apiVersion), kind));
    if (kind !== 'CustomResourceDefinition') return;
    const { spec } = object as { spec?: { group?: unknown; names?: { kind?: unknown } | null } };
    served.add(kindKey(text(spec?.group), text(spec?.names?.kind)));
  });
  return served;
}

// The CRDs themselves, if they are provided.
function givenBundle(objects: readonly KubernetesObject[]): string | undefined {
  return objects
    .filter(({ kind }) => kind === 'CustomResourceDefinition')
    .map(({ metadata }) => metadata.annotations?.[`${GATEWAY_API_GROUP}/bundle-version`])
    .find(version => version !== undefined);
}

/**
 * Evaluates user-provided objects as one cluster.
 *
 * @param objects - Objects of any kind. For kinds that the analysis does not support, only
 *   existence counts.
 * @param rules - The rules to evaluate. Empty if findings are not needed.
 * @param options - By default, the objects are the whole cluster.
 * @returns The completed evaluation.
 */
export function evaluateGiven(
  objects: readonly KubernetesObject[],
  rules: readonly Rule[],
  {
    partial = false,
    strict = false,
    whole = false,
    repository = false,
    charts = false,
    final = false,
  }: GivenOptions = {}
): Evaluation {
  const evaluation = new Evaluation(rules, final);
  const { snapshot } = evaluation;
  snapshot.allowVariables();
  snapshot.setCoverageElsewhere(partial ? NOT_GIVEN : COMPLETE);
  // The cluster may contain kinds that a part of it does not show.
  const excepts = repository && !whole && !partial;
  const served = servedKinds(objects);
  const installs = excepts && (charts || installOthers(objects));
  snapshot.setServed(partial || installs ? undefined : served);
  evaluation.setPolicyKinds(labelledPolicyKinds(objects));
  snapshot.policyKindsState = partial ? 'unknown' : 'known';
  snapshot.setBundleVersion(givenBundle(objects));
  SELDOM_GIVEN.forEach(({ group, kind }) => {
    const given = served.has(kindKey(group, kind));
    if (!whole && !given) snapshot.setCoverage(group, kind, NOT_GIVEN);
  });
  if (installs) {
    INSTALLED.forEach(kind => snapshot.setCoverage(kindInfo(kind).group, kind, NOT_GIVEN));
  }
  if (excepts) takeClasses(objects, evaluation);
  if (strict) snapshot.setCoverage('', 'Namespace', NOT_GIVEN);
  objects.forEach(object => evaluation.set(object));
  evaluation.run();
  return evaluation;
}
