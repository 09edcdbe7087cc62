import { applyPatch, type Operation } from 'fast-json-patch/commonjs/core.js';
import { parseAllDocuments } from 'yaml';
import { findKind } from '../../../src/gatewayApi/kinds';
import { text } from '../../../src/gatewayApi/read';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { hasFields } from '../../../src/kube/answers/oddField';
import { type BuiltObject, groupOfBuilt, isNamed, type MutableFields } from './builtObject';
import { type Kustomization,listOf } from './kustomization';
import { mergePatch } from './mergePatch';

type Fields = Readonly<Record<string, unknown>>;

/** A patch of a kustomization, and the objects to which it applies. */
interface KustomizePatch {
  /** Operations of a JSON patch, or the fields of a merge patch. */
  readonly content: unknown;
  /** Undefined: the object that the patch itself names. */
  readonly target: Fields | undefined;
}

/** Reads the documents of a file that a kustomization names; undefined if it cannot be read. */
export type ReadValues = (folder: string, path: string) => readonly unknown[] | undefined;

function parsed(inline: string): unknown[] {
  const documents = parseAllDocuments(inline, { merge: true, logLevel: 'silent' });
  if (!Array.isArray(documents)) return [];
  return documents.map(document => document.toJS() as unknown).filter(value => value !== null);
}

function contents(entry: unknown, folder: string, read: ReadValues): readonly unknown[] {
  if (typeof entry === 'string') {
    return entry.includes('\n') ? parsed(entry) : read(folder, entry) ?? [];
  }
  if (!hasFields(entry)) return [];
  if (text(entry.path) !== '') return read(folder, text(entry.path)) ?? [];
  const patch = entry.patch ?? entry.ops;
  return typeof patch === 'string' ? parsed(patch) : patch === undefined ? [] : [patch];
}

function patchesOf(entry: unknown, folder: string, read: ReadValues): KustomizePatch[] {
  const target = hasFields(entry) && hasFields(entry.target) ? entry.target : undefined;
  return contents(entry, folder, read).map(content => ({ content, target }));
}

function matcher(pattern: unknown): (value: string) => boolean {
  const wanted = text(pattern);
  if (wanted === '') return () => true;
  try {
    const anchored = new RegExp(`^(?:${wanted})$`);
    return value => anchored.test(value);
  } catch {
    return value => value === wanted;
  }
}

function matchesSelector(selector: unknown, labels: Readonly<Record<string, unknown>>): boolean {
  return text(selector)
    .split(',')
    .filter(part => part.trim() !== '')
    .every(part => {
      const [, not = '', key = '', value] =
        /^\s*(!?)\s*([^=!\s]+)\s*(?:==?\s*(.*?))?\s*$/.exec(part) ?? [];
      const has = value === undefined ? key in labels : text(labels[key]) === value;
      return not === '' ? has : !has;
    });
}

function isTarget(built: BuiltObject, { content, target }: KustomizePatch): boolean {
  const { object } = built;
  if (target === undefined) {
    if (!hasFields(content)) return false;
    const { name, namespace } = hasFields(content.metadata) ? content.metadata : ({} as Fields);
    return (
      object.kind === text(content.kind) &&
      object.apiVersion === text(content.apiVersion) &&
      isNamed(built, known => known === text(name)) &&
      (namespace === undefined ||
        text(namespace) === (object.metadata.namespace ?? 'default') ||
        built.before.some(one => (one.namespace ?? 'default') === text(namespace)))
    );
  }
  const version = object.apiVersion.slice(object.apiVersion.lastIndexOf('/') + 1);
  return (
    matcher(target.group)(groupOfBuilt(built)) &&
    matcher(target.version)(version) &&
    matcher(target.kind)(object.kind) &&
    isNamed(built, matcher(target.name)) &&
    matcher(target.namespace)(object.metadata.namespace ?? 'default') &&
    matchesSelector(target.labelSelector, object.metadata.labels ?? {}) &&
    matchesSelector(target.annotationSelector, object.metadata.annotations ?? {})
  );
}

// A custom resource has no merge keys that kustomize knows.
function mergedKind({ object }: BuiltObject): string {
  const { apiVersion, kind } = object;
  return !apiVersion.includes('.') || findKind('', kind) !== undefined ? kind : '';
}

function apply(
  built: BuiltObject,
  { content }: KustomizePatch,
  objects: Set<BuiltObject>
): boolean {
  const { object } = built;
  const fields = object as unknown as MutableFields;
  if (Array.isArray(content)) {
    try {
      const { newDocument } = applyPatch(fields, content as Operation[], true, false);
      built.object = newDocument as unknown as KubernetesObject;
    } catch {
      return false;
    }
    return true;
  }
  if (!hasFields(content)) return false;
  if (content.$patch === 'delete') {
    objects.delete(built);
    return true;
  }
  const { apiVersion, kind, metadata, ...rest } = content;
  void apiVersion;
  void kind;
  // The name and the namespace of a patch only say which object is meant.
  const { name, namespace, ...more } = hasFields(metadata) ? metadata : ({} as Fields);
  void name;
  void namespace;
  const patch = { ...rest, metadata: more };
  built.object = mergePatch(fields, patch, mergedKind(built)) as unknown as KubernetesObject;
  return true;
}

/**
 * Applies the patches of a kustomization.
 *
 * @param names - The fields that hold the patches.
 * @returns How many patches could not be applied.
 */
export function applyPatches(
  kustomization: Kustomization,
  objects: Set<BuiltObject>,
  read: ReadValues,
  ...names: readonly string[]
): number {
  let failed = 0;
  listOf(kustomization, ...names)
    .flatMap(entry => patchesOf(entry, kustomization.folder, read))
    .forEach(patch =>
      [...objects]
        .filter(built => isTarget(built, patch))
        .forEach(built => {
          if (!apply(built, patch, objects)) failed += 1;
        })
    );
  return failed;
}

/** The files that a kustomization names as patches. */
export function patchFiles(kustomization: Kustomization): string[] {
  return listOf(kustomization, 'patches', 'patchesStrategicMerge', 'patchesJson6902').flatMap(
    entry => {
      const path = hasFields(entry) ? text(entry.path) : text(entry);
      return path === '' || path.includes('\n') ? [] : [path];
    }
  );
}
