import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { objectKey, refOf } from '../../src/analysis';
import { inItsNamespace } from './defaultNamespace';
import { readDocuments } from './documents';
import { buildRoots, type BuiltRoots } from './kustomize/buildRoots';
import { movedTo } from './kustomize/transforms';
import { objectsOf, type SourceObject } from './objects';
import { isExpected, type PassedKind, passedKind, type PassedOver } from './passedOver';
import type { InputProblem } from './problem';
import { readFiles } from './readFiles';
import type { SourceFile } from './source/sourceFile';

/** An object that the files hold more than once. */
export interface Duplicate {
  readonly key: string;
  readonly ignored: SourceObject;
  readonly taken: SourceObject;
}

/** The objects in the files of a cluster. */
export interface GivenCluster {
  readonly name: string;
  /** By key, sorted by key, so that the order of the files has no effect. */
  readonly objects: ReadonlyMap<string, SourceObject>;
  readonly duplicates: readonly Duplicate[];
  readonly problems: readonly InputProblem[];
  /** What was left out on purpose. */
  readonly notes: readonly InputProblem[];
  /** The files below folders that hold no objects. */
  readonly passed: PassedOver;
  /** The input installs charts or remote kustomizations, whose objects are not known. */
  readonly installs: boolean;
}

/** How to read files. */
export interface ReadOptions {
  /** Every document below a folder must be an object. */
  readonly strictInput?: boolean;
  /** Kustomizations are built with `kustomize` or `kubectl`, where installed. */
  readonly kustomize?: boolean;
}

function isIn(paths: ReadonlySet<string> | undefined, { name, origin }: SourceFile): boolean {
  return paths !== undefined && origin !== 'stream' && paths.has(realpathSync(name));
}

function folderOf({ name }: SourceFile): string {
  return dirname(realpathSync(name));
}

/**
 * Reads the files of a cluster. Builds the kustomizations among them. Where an object is in them
 * twice, the last one counts.
 */
export async function readCluster(
  name: string,
  paths: readonly string[],
  readStdin: () => Promise<Uint8Array>,
  { strictInput = false, kustomize = false }: ReadOptions = {}
): Promise<GivenCluster> {
  const objects = new Map<string, SourceObject>();
  const duplicates: Duplicate[] = [];
  const read = await readFiles(paths, readStdin, strictInput);
  const passed = new Map<PassedKind, number>();
  const pass = (kind: PassedKind) => passed.set(kind, (passed.get(kind) ?? 0) + 1);
  read.templates.forEach(() => pass('template'));
  const problems = [...read.problems];
  const take = (source: SourceObject) => {
    const taken = { ...source, object: inItsNamespace(source.object) };
    const key = objectKey(refOf(taken.object));
    const ignored = objects.get(key);
    if (ignored !== undefined) duplicates.push({ key, ignored, taken });
    objects.set(key, taken);
  };
  const parsed = read.files.map(file => ({ file, ...readDocuments(file) }));
  const built: BuiltRoots | undefined = buildRoots(parsed, kustomize);
  parsed.forEach(({ file, documents, problems: unreadable }) => {
    const refused: InputProblem[] = [];
    let foreign = false;
    const refuse = (found: readonly InputProblem[], isParsed: boolean) =>
      found.forEach(problem => {
        if (strictInput || !isExpected(problem, file, isParsed)) refused.push(problem);
        else foreign = true;
      });
    refuse(unreadable, false);
    if (!isIn(built?.notObjects, file)) {
      const isBuilt = isIn(built?.used, file);
      const namespace = file.origin === 'stream' ? '' : built?.namespaceOf(folderOf(file)) ?? '';
      documents.map(objectsOf).forEach(found => {
        refuse(found.problems, true);
        if (!isBuilt) found.objects.forEach(source => take(movedTo(source, namespace)));
      });
    }
    if (foreign) pass(passedKind(file));
    problems.push(...refused.sort((a, b) => (a.document ?? 0) - (b.document ?? 0)));
  });
  built?.objects.forEach(source => take({ ...source, place: undefined }));
  const empty = parsed.filter(one => one.documents.length === 0 && one.problems.length === 0);
  // A file may be empty beside others. A command that printed nothing has probably failed.
  const nothing = problems.length === 0 && empty.length === read.files.length;
  empty
    .filter(({ file: { origin } }) => origin === 'stream' || nothing)
    .forEach(({ file }) => problems.push({ file: file.name, text: 'contains no object' }));
  if (objects.size === 0 && passed.size > 0 && problems.length === 0) {
    problems.push({ file: paths[0] ?? '', text: 'contains no object of a cluster' });
  }
  const sorted = [...objects].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    name,
    objects: new Map(sorted),
    duplicates,
    problems,
    notes: [...read.notes, ...(built?.notes ?? [])],
    passed,
    installs: built?.installs === true || passed.has('template'),
  };
}
