import type { ResourceType } from './types';

/** kind, plural, short names; the singular is the kind in lower case. */
type Row = [kind: string, plural: string, shortNames?: string];

interface Group {
  group: string;
  version: string;
  namespaced: boolean;
  rows: Row[];
}

const groups: Group[] = [
  {
    group: '',
    version: 'v1',
    namespaced: false,
    rows: [
      ['Namespace', 'namespaces', 'ns'],
      ['Node', 'nodes', 'no'],
      ['PersistentVolume', 'persistentvolumes', 'pv'],
    ],
  },
  {
    group: '',
    version: 'v1',
    namespaced: true,
    rows: [
      ['ConfigMap', 'configmaps', 'cm'],
      ['Endpoints', 'endpoints', 'ep'],
      ['Event', 'events', 'ev'],
      ['LimitRange', 'limitranges', 'limits'],
      ['PersistentVolumeClaim', 'persistentvolumeclaims', 'pvc'],
      ['Pod', 'pods', 'po'],
      ['ReplicationController', 'replicationcontrollers', 'rc'],
      ['ResourceQuota', 'resourcequotas', 'quota'],
      ['Secret', 'secrets'],
      ['Service', 'services', 'svc'],
      ['ServiceAccount', 'serviceaccounts', 'sa'],
    ],
  },
  {
    group: 'apps',
    version: 'v1',
    namespaced: true,
    rows: [
      ['ControllerRevision', 'controllerrevisions'],
      ['DaemonSet', 'daemonsets', 'ds'],
      ['Deployment', 'deployments', 'deploy'],
      ['ReplicaSet', 'replicasets', 'rs'],
      ['StatefulSet', 'statefulsets', 'sts'],
    ],
  },
  {
    group: 'batch',
    version: 'v1',
    namespaced: true,
    rows: [
      ['CronJob', 'cronjobs', 'cj'],
      ['Job', 'jobs'],
    ],
  },
  {
    group: 'autoscaling',
    version: 'v2',
    namespaced: true,
    rows: [['HorizontalPodAutoscaler', 'horizontalpodautoscalers', 'hpa']],
  },
  {
    group: 'discovery.k8s.io',
    version: 'v1',
    namespaced: true,
    rows: [['EndpointSlice', 'endpointslices']],
  },
  {
    group: 'coordination.k8s.io',
    version: 'v1',
    namespaced: true,
    rows: [['Lease', 'leases']],
  },
  {
    group: 'policy',
    version: 'v1',
    namespaced: true,
    rows: [['PodDisruptionBudget', 'poddisruptionbudgets', 'pdb']],
  },
  {
    group: 'networking.k8s.io',
    version: 'v1',
    namespaced: true,
    rows: [
      ['Ingress', 'ingresses', 'ing'],
      ['NetworkPolicy', 'networkpolicies', 'netpol'],
    ],
  },
  {
    group: 'networking.k8s.io',
    version: 'v1',
    namespaced: false,
    rows: [['IngressClass', 'ingressclasses']],
  },
  {
    group: 'rbac.authorization.k8s.io',
    version: 'v1',
    namespaced: true,
    rows: [
      ['Role', 'roles'],
      ['RoleBinding', 'rolebindings'],
    ],
  },
  {
    group: 'rbac.authorization.k8s.io',
    version: 'v1',
    namespaced: false,
    rows: [
      ['ClusterRole', 'clusterroles'],
      ['ClusterRoleBinding', 'clusterrolebindings'],
    ],
  },
  {
    group: 'storage.k8s.io',
    version: 'v1',
    namespaced: false,
    rows: [['StorageClass', 'storageclasses', 'sc']],
  },
  {
    group: 'scheduling.k8s.io',
    version: 'v1',
    namespaced: false,
    rows: [['PriorityClass', 'priorityclasses', 'pc']],
  },
  {
    group: 'node.k8s.io',
    version: 'v1',
    namespaced: false,
    rows: [['RuntimeClass', 'runtimeclasses']],
  },
  {
    group: 'admissionregistration.k8s.io',
    version: 'v1',
    namespaced: false,
    rows: [
      ['MutatingWebhookConfiguration', 'mutatingwebhookconfigurations'],
      ['ValidatingWebhookConfiguration', 'validatingwebhookconfigurations'],
    ],
  },
  {
    group: 'apiextensions.k8s.io',
    version: 'v1',
    namespaced: false,
    rows: [['CustomResourceDefinition', 'customresourcedefinitions', 'crd']],
  },
];

const withStatus = new Set([
  'CronJob',
  'CustomResourceDefinition',
  'DaemonSet',
  'Deployment',
  'HorizontalPodAutoscaler',
  'Ingress',
  'Job',
  'Namespace',
  'Node',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'Pod',
  'PodDisruptionBudget',
  'ReplicaSet',
  'ReplicationController',
  'ResourceQuota',
  'Service',
  'StatefulSet',
]);

const generationGroups = new Set(['apps', 'batch', 'networking.k8s.io', 'apiextensions.k8s.io']);

/** The kinds that every cluster serves without a CustomResourceDefinition. */
export const builtinResources: ResourceType[] = groups.flatMap(
  ({ group, version, namespaced, rows }) =>
    rows.map(([kind, plural, shortName]) => ({
      group,
      versions: [version],
      plural,
      singular: kind.toLowerCase(),
      kind,
      listKind: `${kind}List`,
      namespaced,
      shortNames: shortName ? [shortName] : [],
      categories: [],
      statusVersions: withStatus.has(kind) ? [version] : [],
      countsGenerations: generationGroups.has(group),
      custom: false,
    }))
);
