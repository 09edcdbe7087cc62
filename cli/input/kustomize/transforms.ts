import { text } from '../../../src/gatewayApi/read';
import { hasFields } from '../../../src/kube/answers/oddField';
import { inItsNamespace } from '../defaultNamespace';
import {
  type BuiltObject,
  childFields,
  groupOfBuilt,
  metadataOf,
  type MutableFields,
  rename,
} from './builtObject';
import { type Kustomization,listOf } from './kustomization';

/** Stands for a value that is not computed here. */
const NOT_COMPUTED = '${kustomize}';

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

// The kinds whose names kustomize leaves alone.
const FIXED_NAMES = ['CustomResourceDefinition', 'APIService', 'Namespace'];

/** Adds the prefix and the suffix of a kustomization to names. */
export function setNames({ fields }: Kustomization, objects: Iterable<BuiltObject>): void {
  const prefix = text(fields.namePrefix);
  const suffix = text(fields.nameSuffix);
  if (prefix === '' && suffix === '') return;
  for (const built of objects) {
    const { kind, metadata } = built.object;
    if (FIXED_NAMES.includes(kind)) continue;
    rename(built, `${prefix}${metadata.name}${suffix}`, metadata.namespace);
  }
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

function setUnknown(value: unknown, steps: readonly string[]): void {
  const [step = '', ...rest] = steps;
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const [, key, wanted] = /^\[([^=]+)=(.*)\]$/.exec(step) ?? [];
    value.forEach((item: unknown, index) => {
      const meant =
        step === '*' ||
        step === `${index}` ||
        (hasFields(item) && text(item[key ?? '']) === wanted);
      if (!meant) return;
      if (rest.length === 0) value[index] = NOT_COMPUTED;
      else setUnknown(item, rest);
    });
    return;
  }
  const fields = value as MutableFields;
  if (rest.length === 0) fields[step] = NOT_COMPUTED;
  else setUnknown(fields[step], rest);
}

/** Makes the fields unknown that `replacements` would set. */
export function setReplaced(
  replacements: readonly unknown[],
  objects: Iterable<BuiltObject>
): void {
  for (const built of objects) {
    replacements
      .filter(hasFields)
      .flatMap(({ targets }) => (Array.isArray(targets) ? (targets as unknown[]) : []))
      .filter(hasFields)
      .forEach(({ select, fieldPaths }) => {
        const { kind, name } = hasFields(select) ? select : { kind: undefined, name: undefined };
        const known = [built.object.metadata.name, ...built.before.map(one => one.name)];
        if (kind !== undefined && text(kind) !== built.object.kind) return;
        if (name !== undefined && !known.includes(text(name))) return;
        (Array.isArray(fieldPaths) ? fieldPaths : []).map(text).forEach(path => {
          const steps = path.match(/\[[^\]]*\]|[^.[\]]+/g) ?? [];
          setUnknown(built.object, steps);
        });
      });
  }
}

/**
 * Follows the new names of Services where kustomize does: in the backendRefs of HTTPRoutes. The
 * names in all other fields of the Gateway API stay as they are written.
 */
export function followNames(objects: Iterable<BuiltObject>): void {
  const all = [...objects];
  const renamed = new Map<string, string>();
  all.forEach(({ object, before }) => {
    if (object.kind !== 'Service') return;
    const { name, namespace = 'default' } = object.metadata;
    before.forEach(one => renamed.set(`${namespace}/${one.name}`, name));
  });
  if (renamed.size === 0) return;
  all.forEach(({ object }) => {
    if (object.kind !== 'HTTPRoute') return;
    const { rules } = childFields(object, 'spec') ?? {};
    (Array.isArray(rules) ? (rules as unknown[]) : []).forEach(rule => {
      const { backendRefs } = childFields(rule) ?? {};
      (Array.isArray(backendRefs) ? (backendRefs as unknown[]) : []).forEach(backend => {
        const fields = childFields(backend);
        const key = `${object.metadata.namespace ?? 'default'}/${text(fields?.name)}`;
        const name = renamed.get(key);
        if (fields !== undefined && name !== undefined) fields.name = name;
      });
    });
  });
}
