import { type KubeList, type KubeObject, type ResourceType, without } from './types';

type Form = 'whole' | 'metadata';

/** Which form of objects an Accept header asks for; tables are not spoken here. */
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
  // Items of built-in lists carry no kind of their own at a real server.
  return {
    ...list,
    items: list.items.map(item => without(item, 'apiVersion', 'kind')),
  };
}
