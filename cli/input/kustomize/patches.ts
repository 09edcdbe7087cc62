import { applyPatch, type Operation } from 'fast-json-patch/commonjs/core.js';
import { parseAllDocuments } from 'yaml';
import { findKind } from '../../../src/gatewayApi/kinds';
import { hasFields, text } from '../../../src/gatewayApi/read';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { type BuiltObject, isNamed, type MutableFields, rename } from './builtObject';
import { type Kustomization, listOf } from './kustomization';
import { mergePatch } from './mergePatch';
import { isSelectedBy } from './selector';

type Fields = Readonly<Record<string, unknown>>;

/** A patch of a kustomization, and the objects to which it applies. */
interface KustomizePatch {
  /** Operations of a JSON patch, or the fields of a merge patch. */
  readonly content: unknown;
  /** Undefined: the object that the patch itself names. */
  readonly target: Fields | undefined;
  /** The patch may change the name of an object. */
  readonly renames: boolean;
}

/** Reads the documents of a file that a kustomization names; undefined if it cannot be read. */
export type ReadValues = (folder: string, path: string) => readonly unknown[] | undefined;

/** The documents of a text that stands in a kustomization. */
export function parsedManifests(inline: string): unknown[] {
  const documents = parseAllDocuments(inline, { merge: true, logLevel: 'silent' });
  if (!Array.isArray(documents)) return [];
  return documents.map(document => document.toJS() as unknown).filter(value => value !== null);
}

function contents(entry: unknown, folder: string, read: ReadValues): readonly unknown[] {
  if (typeof entry === 'string') {
    return entry.includes('\n') ? parsedManifests(entry) : read(folder, entry) ?? [];
  }
  if (!hasFields(entry)) return [];
  if (text(entry.path) !== '') return read(folder, text(entry.path)) ?? [];
  const patch = entry.patch ?? entry.ops;
  return typeof patch === 'string' ? parsedManifests(patch) : patch === undefined ? [] : [patch];
}

function patchesOf(entry: unknown, folder: string, read: ReadValues): KustomizePatch[] {
  const target = hasFields(entry) && hasFields(entry.target) ? entry.target : undefined;
  const options = hasFields(entry) && hasFields(entry.options) ? entry.options : {};
  const renames = options.allowNameChange === true;
  return contents(entry, folder, read).map(content => ({ content, target, renames }));
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
  return isSelectedBy(target, built);
}

// A custom resource has no merge keys that kustomize knows.
function mergedKind({ object }: BuiltObject): string {
  const { apiVersion, kind } = object;
  return !apiVersion.includes('.') || findKind('', kind) !== undefined ? kind : '';
}

function apply(
  built: BuiltObject,
  { content, renames }: KustomizePatch,
  objects: Set<BuiltObject>
): boolean {
  const { object } = built;
  const { name: oldName, namespace: oldNamespace } = object.metadata;
  const fields = object as unknown as MutableFields;
  if (Array.isArray(content)) {
    try {
      const { newDocument } = applyPatch(fields, content as Operation[], true, false);
      built.object = newDocument as unknown as KubernetesObject;
      if (built.object.metadata.name !== oldName) {
        built.before.push({ name: oldName, namespace: oldNamespace });
      }
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
  void namespace;
  const patch = { ...rest, metadata: more };
  built.object = mergePatch(fields, patch, mergedKind(built)) as unknown as KubernetesObject;
  if (renames && text(name) !== '') rename(built, text(name), oldNamespace);
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
