import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { readDocuments } from '../documents';
import { objectsOf, type SourceObject } from '../objects';
import type { InputProblem } from '../problem';
import { SourceFile } from '../source/sourceFile';
import { buildKustomization } from './build';
import { buildWithTool } from './externalBuild';
import { FLUX_GROUP, FluxKustomizations } from './flux';
import { isKustomizationFile, rootFolders } from './roots';
import { type ParsedFile, Sources } from './sources';
import { movedTo } from './transforms';

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
  /** The namespace into which Flux puts the objects of a folder without a kustomization, or `''`. */
  readonly namespaceOf: (folder: string) => string;
}

function shown(folder: string): string {
  return relative(process.cwd(), folder) || '.';
}

interface Failure {
  readonly folder: string;
  readonly reason: string;
}

function builtByTool(
  folder: string,
  namespace: string,
  failures: Failure[]
): SourceObject[] | undefined {
  const built = buildWithTool(folder);
  if ('reason' in built) {
    failures.push({ folder, reason: built.reason });
    return undefined;
  }
  const file = new SourceFile(`${shown(folder)} (kustomize build)`, built.manifests, 'folder');
  return readDocuments(file)
    .documents.flatMap(document => objectsOf(document).objects)
    .map(source => movedTo(source, namespace));
}

function failureNotes(failures: readonly Failure[]): InputProblem[] {
  const [first] = failures;
  if (first === undefined) return [];
  const others = failures.length - 1;
  const more = others === 0 ? '' : ` (and ${others} more like it)`;
  const text = `kustomize cannot build it, so gateway-fleet does${more}: ${first.reason}`;
  return [{ file: shown(first.folder), text }];
}

function isFlux({ file }: ParsedFile): boolean {
  return file.text.includes(FLUX_GROUP);
}

/**
 * Builds each kustomization of the input that no other one names. A folder that Flux applies in
 * several ways is built once for each of them.
 *
 * @param files - The files of the input.
 * @param external - Let `kustomize` or `kubectl` build, where installed.
 * @returns Undefined if the input has no kustomization, neither of kustomize nor of Flux.
 */
export function buildRoots(
  files: readonly ParsedFile[],
  external: boolean
): BuiltRoots | undefined {
  if (!files.some(file => isKustomizationFile(file) || isFlux(file))) return undefined;
  const sources = new Sources(files);
  const notes: InputProblem[] = [];
  const failures: Failure[] = [];
  const folders = rootFolders(files, sources);
  // Flux's Kustomizations can be built themselves, and may then get their namespace.
  const first = new Map(
    folders.map(folder => [folder, buildKustomization(folder, sources, undefined)])
  );
  const plain = files
    .filter(one => isFlux(one) && one.file.origin !== 'stream')
    .filter(({ file }) => !sources.used.has(realpathSync(file.name)))
    .flatMap(({ documents }) => documents.flatMap(document => objectsOf(document).objects));
  const flux = new FluxKustomizations([
    ...plain,
    ...[...first.values()].flatMap(({ objects: built }) => built),
  ]);
  const objects = [...first].flatMap(([folder, build]) => {
    const overlays = flux.overlaysOf(folder);
    const builds =
      overlays.length === 0
        ? [build]
        : overlays.map(overlay => buildKustomization(folder, sources, overlay));
    const made = external ? builtByTool(folder, flux.namespaceOf(folder), failures) : undefined;
    if (made !== undefined) return made;
    const failed = Math.max(...builds.map(({ failedPatches }) => failedPatches));
    if (failed > 0) {
      const count = failed === 1 ? '1 patch' : `${failed} patches`;
      notes.push({ file: shown(folder), text: `${count} of this kustomization cannot be applied` });
    }
    return builds.flatMap(one => one.objects);
  });
  return {
    objects,
    used: sources.used,
    notObjects: sources.notObjects,
    installs: [...first.values()].some(({ installs }) => installs),
    notes: [...failureNotes(failures), ...notes],
    namespaceOf: folder => flux.namespaceOf(folder),
  };
}
