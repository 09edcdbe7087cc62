import { hasFields } from '../../../src/gatewayApi/read';
import { inItsNamespace } from '../defaultNamespace';
import type { SourceObject } from '../objects';
import {
  type BuiltObject,
  builtObject,
  childFields,
  groupOfBuilt,
  metadataOf,
  type MutableFields,
  rename,
} from './builtObject';
import { type Kustomization, listOf } from './kustomization';

function isClusterWide({ object }: BuiltObject): boolean {
  return inItsNamespace({ ...object, metadata: { name: 'x' } }).metadata.namespace === undefined;
}

/** Moves objects into a namespace. A Namespace object gets its name, as with kustomize. */
export function setNamespace(objects: Iterable<BuiltObject>, namespace: string): void {
  if (namespace === '') return;
  for (const built of objects) {
    const { kind, metadata } = built.object;
    if (kind === 'Namespace' && groupOfBuilt(built) === '') rename(built, namespace, undefined);
    else if (!isClusterWide(built)) rename(built, metadata.name, namespace);
  }
}

/** An object in another namespace. */
export function movedTo(source: SourceObject, namespace: string): SourceObject {
  if (namespace === '') return source;
  const built = builtObject(source);
  setNamespace([built], namespace);
  return { ...source, object: built.object };
}

function add(to: MutableFields, field: string, pairs: unknown): void {
  if (hasFields(pairs)) to[field] = { ...childFields(to, field), ...pairs };
}

function addSelectors({ object }: BuiltObject, pairs: unknown): void {
  const spec = childFields(object, 'spec');
  if (spec === undefined || object.apiVersion.includes('.')) return;
  if (object.kind === 'Service') {
    add(spec, 'selector', pairs);
    return;
  }
  const selector = childFields(spec, 'selector');
  if (selector !== undefined) add(selector, 'matchLabels', pairs);
  const template = childFields(spec, 'template');
  if (template === undefined) return;
  template.metadata ??= {};
  add(template.metadata as MutableFields, 'labels', pairs);
}

/** Adds the labels and annotations of a kustomization. */
export function setLabels(kustomization: Kustomization, objects: Iterable<BuiltObject>): void {
  const { commonLabels, commonAnnotations } = kustomization.fields;
  const labels = listOf(kustomization, 'labels').filter(hasFields);
  if (commonLabels === undefined && commonAnnotations === undefined && labels.length === 0) return;
  for (const built of objects) {
    const metadata = metadataOf(built);
    labels.forEach(({ pairs, includeSelectors }) => {
      add(metadata, 'labels', pairs);
      if (includeSelectors === true) addSelectors(built, pairs);
    });
    add(metadata, 'labels', commonLabels);
    if (commonLabels !== undefined) addSelectors(built, commonLabels);
    add(metadata, 'annotations', commonAnnotations);
  }
}
