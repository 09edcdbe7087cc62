import { objectKey, refOf } from '../../src/analysis';
import { inItsNamespace } from './defaultNamespace';
import { readDocuments } from './documents';
import { objectsOf, type SourceObject } from './objects';
import type { InputProblem } from './problem';
import { readFiles } from './readFiles';
import type { SourceFile } from './sourceFile';

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
}

/** Reads the files of a cluster. Where an object is in them twice, the last one counts. */
export async function readCluster(
  name: string,
  paths: readonly string[],
  readStdin: () => Promise<Uint8Array>
): Promise<GivenCluster> {
  const objects = new Map<string, SourceObject>();
  const duplicates: Duplicate[] = [];
  const read = await readFiles(paths, readStdin);
  const problems = [...read.problems];
  const empty: SourceFile[] = [];
  read.files.forEach(file => {
    const { documents, problems: unreadable } = readDocuments(file);
    if (documents.length === 0 && unreadable.length === 0) empty.push(file);
    const refused = [...unreadable];
    documents.map(objectsOf).forEach(found => {
      refused.push(...found.problems);
      found.objects.forEach(source => {
        const taken = { ...source, object: inItsNamespace(source.object) };
        const key = objectKey(refOf(taken.object));
        const ignored = objects.get(key);
        if (ignored !== undefined) duplicates.push({ key, ignored, taken });
        objects.set(key, taken);
      });
    });
    problems.push(...refused.sort((a, b) => (a.document ?? 0) - (b.document ?? 0)));
  });
  // A file may be empty beside others. A command that printed nothing has probably failed.
  const nothing = problems.length === 0 && empty.length === read.files.length;
  empty
    .filter(({ streamed }) => streamed || nothing)
    .forEach(({ name: file }) => problems.push({ file, text: 'contains no object' }));
  const sorted = [...objects].sort(([a], [b]) => (a < b ? -1 : 1));
  return { name, objects: new Map(sorted), duplicates, problems, notes: read.notes };
}
