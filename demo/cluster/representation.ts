import { type KubeList, type KubeObject, type ResourceType, without } from './types';

type Form = 'whole' | 'metadata';

/** The form of objects that an Accept header requests. Tables are not supported. */
export function formOf(accept: string | undefined): Form {
  const first = (accept ?? '').split(',')[0];
  return /;\s*as=PartialObjectMetadata(List)?\s*(;|$)/.test(first) ? 'metadata' : 'whole';
}

export function objectAs(form: Form, object: KubeObject): object {
  return form === 'whole'
    ? object
    : {
        kind: 'PartialObjectMetadata',
        apiVersion: 'meta.k8s.io/v1',
        metadata: object.metadata,
      };
}

export function listAs(form: Form, list: KubeList, type: ResourceType): object {
  if (form === 'metadata') {
    return {
      kind: 'PartialObjectMetadataList',
      apiVersion: 'meta.k8s.io/v1',
      metadata: list.metadata,
      items: list.items.map(item => objectAs(form, item)),
    };
  }
  if (type.custom) return list;
  // A real server omits the kind of the items in built-in lists.
  return {
    ...list,
    items: list.items.map(item => without(item, 'apiVersion', 'kind')),
  };
}
