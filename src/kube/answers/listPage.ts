import { hasFields } from '../../gatewayApi/read';
import type { KubernetesObject } from '../../gatewayApi/types';
import { OddAnswer } from '../clusterApi';
import { type MalformedObject, type ObjectTarget, readClusterObject } from './clusterObject';
import { odd, type OddField, oddFieldText } from './oddField';

/** One page of a list. */
export interface PageOfList {
  readonly items: readonly KubernetesObject[];
  /** The items that had to be left out. */
  readonly malformed: readonly MalformedObject[];
  /** `''` if the server gives none. */
  readonly resourceVersion: string;
  /** Where the next page starts; `''` on the last page. */
  readonly next: string;
}

function refuse({ odd: found }: { readonly odd: OddField }, { kind }: ObjectTarget): never {
  throw new OddAnswer(`not a list of ${kind}: ${oddFieldText(found)}`);
}

function optionalText(
  metadata: Readonly<Record<string, unknown>>,
  field: string,
  target: ObjectTarget
): string {
  const value = metadata[field] ?? '';
  return typeof value === 'string' ? value : refuse(odd(`.metadata.${field}`, value), target);
}

/**
 * Reads a page of a list.
 *
 * @param answer - JSON of any shape.
 * @throws OddAnswer if the answer is not a list of the kind, or has no usable place to continue.
 */
export function readListPage(answer: unknown, target: ObjectTarget): PageOfList {
  if (!hasFields(answer)) return refuse(odd('', answer), target);
  const { kind = null, items, metadata = null } = answer;
  if (kind !== null && kind !== `${target.kind}List` && kind !== 'List') {
    return refuse(odd('.kind', kind), target);
  }
  // A list without items is null in Go.
  if (items !== null && !Array.isArray(items)) return refuse(odd('.items', items), target);
  if (metadata !== null && !hasFields(metadata)) return refuse(odd('.metadata', metadata), target);
  const objects: KubernetesObject[] = [];
  const malformed: MalformedObject[] = [];
  for (const item of (items ?? []) as readonly unknown[]) {
    const read = readClusterObject(item, target);
    if ('object' in read) objects.push(read.object);
    else malformed.push(read.malformed);
  }
  return {
    items: objects,
    malformed,
    resourceVersion: optionalText(metadata ?? {}, 'resourceVersion', target),
    next: optionalText(metadata ?? {}, 'continue', target),
  };
}
