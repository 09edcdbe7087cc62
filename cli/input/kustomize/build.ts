import { join } from 'node:path';
import { text } from '../../../src/gatewayApi/read';
import type { SourceObject } from '../objects';
import { type BuiltObject, builtObject } from './builtObject';
import { generatedBy } from './generated';
import { isRemote, type Kustomization, listOf, textsOf } from './kustomization';
import { followNames, type NameReference, nameReferencesOf, setNames, varsOf } from './names';
import { applyPatches, patchFiles } from './patches';
import { setReplaced } from './replacements';
import { isFolder, type Sources } from './sources';
import { applyTransformers } from './transformers';
import { setLabels, setNamespace } from './transforms';
import { setVars } from './variables';

/** What a kustomization builds. */
export interface Build {
  readonly objects: readonly SourceObject[];
  /** It also installs charts or remote bases, whose objects are not known. */
  readonly installs: boolean;
  /** How many patches could not be applied. */
  readonly failedPatches: number;
}

// Also kustomize refuses a kustomization that contains itself.
const MOST_NESTED = 50;

class Builder {
  installs = false;
  failedPatches = 0;
  readonly references: NameReference[] = [];
  readonly vars: string[] = [];

  constructor(private readonly sources: Sources) {}

  build(folder: string, level: number): Set<BuiltObject> {
    const objects = new Set<BuiltObject>();
    this.addTo(objects, folder, level);
    return objects;
  }

  /** A Component changes all objects that are there before it. */
  private addTo(objects: Set<BuiltObject>, folder: string, level: number): void {
    const found = this.sources.kustomizationIn(folder);
    if (found === undefined || level > MOST_NESTED) return;
    const { kustomization, file, document } = found;
    textsOf(kustomization, 'resources', 'bases').forEach(entry =>
      this.addEntry(objects, kustomization, entry, level)
    );
    textsOf(kustomization, 'components').forEach(entry => {
      if (isRemote(entry)) this.installs = true;
      else this.addTo(objects, join(kustomization.folder, entry), level + 1);
    });
    generatedBy(kustomization, { file, root: () => document.root }).forEach(built =>
      objects.add(built)
    );
    if (
      listOf(kustomization, 'helmCharts', 'helmChartInflationGenerator', 'generators').length > 0
    ) {
      this.installs = true;
    }
    this.transform(kustomization, objects);
  }

  private addEntry(
    objects: Set<BuiltObject>,
    { folder }: Kustomization,
    entry: string,
    level: number
  ): void {
    const path = join(folder, entry);
    if (isFolder(path)) this.build(path, level + 1).forEach(built => objects.add(built));
    else if (isRemote(entry)) this.installs = true;
    else {
      this.sources.objects(path).forEach(source => {
        objects.add(builtObject(source));
      });
    }
  }

  /** Applies what a kustomization changes. */
  transform(kustomization: Kustomization, objects: Set<BuiltObject>): void {
    const read = (folder: string, path: string) => this.sources.values(folder, path);
    const patch = (...names: readonly string[]) => {
      this.failedPatches += applyPatches(kustomization, objects, read, ...names);
    };
    patchFiles(kustomization).forEach(path => read(kustomization.folder, path));
    patch('patchesStrategicMerge', 'patches');
    setNamespace(objects, text(kustomization.fields.namespace));
    setNames(text(kustomization.fields.namePrefix), text(kustomization.fields.nameSuffix), objects);
    setLabels(kustomization, objects);
    patch('patchesJson6902');
    setReplaced(kustomization, objects, read);
    applyTransformers(kustomization, objects, read);
    this.references.push(...nameReferencesOf(kustomization, read));
    this.vars.push(...varsOf(kustomization));
  }
}

/**
 * Builds the kustomization of a folder, as far as it decides about objects of the Gateway API.
 *
 * @param overlay - What Flux changes after the build.
 */
export function buildKustomization(
  folder: string,
  sources: Sources,
  overlay: Kustomization | undefined
): Build {
  const builder = new Builder(sources);
  const objects = builder.build(folder, 0);
  if (overlay !== undefined) builder.transform(overlay, objects);
  followNames(objects, builder.references);
  setVars(objects, builder.vars);
  const { installs, failedPatches } = builder;
  return {
    objects: [...objects].map(({ source, object }) => ({ ...source, object })),
    installs,
    failedPatches,
  };
}
