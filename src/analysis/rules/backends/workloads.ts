import { list, pairs, text } from '../../../gatewayApi/read';
import type { KubernetesObject } from '../../../gatewayApi/types';
import type { ObjectRef } from '../../model';
import type { Reader } from '../../objects/reader';
import { refOf } from '../../objects/snapshot';

/** An object that makes pods, with what its pods have. */
export interface Workload {
  readonly ref: ObjectRef;
  readonly labels: Readonly<Record<string, string>>;
  /** The names of the ports of all containers. */
  readonly portNames: readonly string[];
}

interface Template {
  readonly metadata?: { readonly labels?: unknown } | null;
  readonly spec?: unknown;
}

const KINDS: ReadonlyArray<readonly [group: string, kind: string]> = [
  ['apps', 'Deployment'],
  ['apps', 'StatefulSet'],
  ['apps', 'DaemonSet'],
  ['apps', 'ReplicaSet'],
  ['batch', 'Job'],
  ['', 'Pod'],
];

function templateOf(object: KubernetesObject): Template {
  if (object.kind === 'Pod') return object as Template;
  const { spec } = object as { spec?: { template?: Template | null } | null };
  return spec?.template ?? {};
}

function portNamesOf({ spec }: Template): string[] {
  const { containers, initContainers } = (spec ?? {}) as Record<string, readonly unknown[]>;
  return [...list(containers), ...list(initContainers)]
    .flatMap(container => list((container as { ports?: readonly unknown[] }).ports))
    .map(port => text((port as { name?: unknown }).name))
    .filter(name => name !== '');
}

function read(namespace: string, reader: Reader): Workload[] {
  return KINDS.filter(([group, kind]) => reader.unread(group, kind, namespace) === undefined)
    .flatMap(([group, kind]) => reader.inNamespace(group, kind, namespace).objects)
    .map(object => {
      const template = templateOf(object);
      return {
        ref: refOf(object),
        labels: Object.fromEntries(pairs(template.metadata?.labels)),
        portNames: portNamesOf(template),
      };
    });
}

let last: { stamp: number; namespace: string; answer: readonly Workload[] } | undefined;

/**
 * Reads the workloads of a namespace.
 *
 * @returns Empty if none is known, as in a live cluster, where nobody reads them.
 */
export function workloadsIn(namespace: string, reader: Reader): readonly Workload[] {
  const { stamp } = reader.reading;
  // Objects do not change within one pass, and reads need to be recorded only once.
  if (last?.stamp !== stamp || last.namespace !== namespace)
    last = { stamp, namespace, answer: read(namespace, reader) };
  return last.answer;
}

/** Whether the selector of a Service selects the pods of a workload. */
export function selects(selector: ReadonlyArray<[string, string]>, { labels }: Workload): boolean {
  return selector.every(([key, value]) => labels[key] === value);
}
