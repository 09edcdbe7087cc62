import { relative } from 'node:path';
import { readDocuments } from '../documents';
import { objectsOf, type SourceObject } from '../objects';
import type { InputProblem } from '../problem';
import { SourceFile } from '../sourceFile';
import { buildKustomization } from './build';
import { buildWithTool } from './externalBuild';
import { fluxNamespace, isKustomizationFile, rootFolders } from './roots';
import { type ParsedFile, Sources } from './sources';

/** What all kustomizations of the input build. */
export interface BuiltRoots {
  readonly objects: readonly SourceObject[];
  /** The real paths of the files that the kustomizations read. */
  readonly used: ReadonlySet<string>;
  /** The real paths of the kustomizations and patches among them. */
  readonly notObjects: ReadonlySet<string>;
  /** Some install charts or remote bases. */
  readonly installs: boolean;
  readonly notes: readonly InputProblem[];
}

function shown(folder: string): string {
  return relative(process.cwd(), folder) || '.';
}

function builtByTool(folder: string, notes: InputProblem[]): SourceObject[] | undefined {
  const built = buildWithTool(folder);
  if ('reason' in built) {
    const text = `kustomize cannot build it, so gateway-fleet does: ${built.reason}`;
    notes.push({ file: shown(folder), text });
    return undefined;
  }
  const file = new SourceFile(`${shown(folder)} (kustomize build)`, built.manifests);
  return readDocuments(file).documents.flatMap(document => objectsOf(document).objects);
}

/**
 * Builds each kustomization of the input that no other one names.
 *
 * @param files - The files of the input.
 * @param external - Let `kustomize` or `kubectl` build, where installed.
 * @returns Undefined if the input has no kustomization.
 */
export function buildRoots(
  files: readonly ParsedFile[],
  external: boolean
): BuiltRoots | undefined {
  if (!files.some(isKustomizationFile)) return undefined;
  const sources = new Sources(files);
  const notes: InputProblem[] = [];
  let installs = false;
  const plain = files.flatMap(({ documents }) =>
    documents.flatMap(document => objectsOf(document).objects.map(({ object }) => object))
  );
  const objects = rootFolders(files, sources).flatMap(folder => {
    const build = buildKustomization(folder, sources, fluxNamespace(folder, plain));
    installs ||= build.installs;
    const made = external ? builtByTool(folder, notes) : undefined;
    if (made !== undefined) return made;
    if (build.failedPatches > 0) {
      const count = build.failedPatches === 1 ? '1 patch' : `${build.failedPatches} patches`;
      notes.push({ file: shown(folder), text: `${count} of this kustomization cannot be applied` });
    }
    return build.objects;
  });
  return { objects, used: sources.used, notObjects: sources.notObjects, installs, notes };
}
