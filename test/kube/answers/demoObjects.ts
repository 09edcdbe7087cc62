import { readManifests } from '../../../demo/fleet/manifests';
import { populated } from '../../../demo/fleet/populate';
import { findKind } from '../../../src/gatewayApi/kinds';
import type { Kind, KubernetesObject } from '../../../src/gatewayApi/types';
import { readClusterObject } from '../../../src/kube/answers/clusterObject';

const FILES = [
  ...[
    'vendors',
    'namespaces',
    'certificates',
    'gateways',
    'shop',
    'platform',
    'services',
    'example',
  ].map(name => `./production/${name}.yaml`),
  './west.yaml',
];

export function kindOf({
  apiVersion,
  kind,
}: {
  apiVersion: string;
  kind: string;
}): Kind | undefined {
  const slash = apiVersion.lastIndexOf('/');
  return findKind(slash < 0 ? '' : apiVersion.slice(0, slash), kind);
}

/** The objects of the demo's cluster west that the plugin reads, as a cluster answers them. */
export function demoObjects(): KubernetesObject[] {
  const start = Date.parse('2026-01-01T00:00:00Z');
  const all = populated('west', readManifests(...FILES), start);
  return JSON.parse(JSON.stringify(all.filter(object => kindOf(object) !== undefined)));
}

/** What the plugin makes of an answer that stands in the place of `object`. */
export function throughBorder(
  object: KubernetesObject,
  answer: unknown
): KubernetesObject | undefined {
  const kind = kindOf(object);
  if (kind === undefined) return undefined;
  const read = readClusterObject(answer, { kind, apiVersion: object.apiVersion });
  return 'object' in read ? read.object : undefined;
}
