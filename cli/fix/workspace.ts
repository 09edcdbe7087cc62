import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  changedObjects,
  type ChangeProblem,
  changesOf,
  type Finding,
  type Fix,
  type ObjectChange,
  objectKey,
  type ObjectRef,
  patchedObject,
  refOf,
} from '../../src/analysis';
import { remembered } from '../../src/analysis/objects/remembered';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { EditedFile } from '../edit/editedFile';
import type { DocumentPlace, SourceObject } from '../input/objects';
import { SourceFile } from '../input/source/sourceFile';
import type { WhyLeft } from './fixOutcome';

type FixPatch = NonNullable<ObjectChange['patch']>;

/** A cluster whose objects change with its files. */
interface OpenCluster {
  readonly cluster: DiagnosedCluster;
  readonly sources: Map<string, SourceObject>;
}

// Nothing moves while the command runs.
const realPath = remembered((path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return resolve(path);
  }
});

function isAt(source: SourceObject, path: string, { document, path: inside }: DocumentPlace) {
  return (
    source.place?.document === document &&
    source.place.path.join('/') === inside.join('/') &&
    realPath(source.file.name) === path
  );
}

/** Files and clusters while fixes change them. The files are written at the end. */
export class Workspace {
  private readonly files = new Map<string, EditedFile>();
  private readonly open: readonly OpenCluster[];

  /**
   * @param clusters - Their evaluations are changed.
   * @param createIn - The file for new objects. Undefined for the file of the finding.
   */
  constructor(
    clusters: readonly DiagnosedCluster[],
    private readonly createIn: string | undefined
  ) {
    this.open = clusters.map(cluster => ({ cluster, sources: new Map(cluster.sources) }));
  }

  /** The object of a cluster and its file. */
  source(cluster: DiagnosedCluster, ref: ObjectRef): SourceObject | undefined {
    return this.openOf(cluster).sources.get(objectKey(ref));
  }

  /** The files with another text than before, in the order of their paths. */
  changed(): readonly EditedFile[] {
    return [...this.files.values()]
      .filter(({ text, before }) => text !== before)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /**
   * Applies a fix to the files and to the evaluations. All of it, or nothing.
   *
   * @returns The files that change, or why nothing does.
   */
  apply(
    finding: Finding,
    fix: Fix,
    cluster: DiagnosedCluster
  ): { readonly files: readonly string[] } | WhyLeft {
    const changed = changedObjects(cluster.evaluation, fix);
    if ('problem' in changed) return { why: 'conflict', problem: changed.problem };
    const texts = new Map([...this.files.values()].map(file => [file, file.text]));
    const files = new Set<string>();
    const commits: Array<() => void> = [];
    for (const change of changesOf(fix)) {
      const result = this.write(change, finding, cluster);
      if ('why' in result) {
        this.files.forEach(file => {
          file.text = texts.get(file) ?? file.before;
        });
        return result;
      }
      files.add(result.file);
      commits.push(result.commit);
    }
    commits.forEach(commit => commit());
    this.open.forEach(({ cluster: { evaluation } }) => evaluation.run());
    return { files: [...files] };
  }

  private write(
    change: ObjectChange,
    finding: Finding,
    cluster: DiagnosedCluster
  ): { readonly file: string; readonly commit: () => void } | WhyLeft {
    const { target, patch, create } = change;
    const source = this.source(cluster, create === undefined ? target : finding.object);
    const path = create === undefined ? source?.file.name : this.createIn ?? source?.file.name;
    const place = source?.place;
    const isOwn = place !== undefined && source?.file.origin !== 'stream';
    const needsOwn = create === undefined || this.createIn === undefined;
    if (path === undefined || (needsOwn && !isOwn)) return { why: 'noPlace', target, file: path };
    const file = this.file(path);
    if (file === undefined) return { why: 'text', target, file: path };
    const text =
      create !== undefined
        ? file.withObject(create as unknown as KubernetesObject)
        : place && file.patched(place, patch ?? []);
    if (text === undefined) {
      return { why: create === undefined ? 'text' : 'noRoom', target, file: path };
    }
    file.text = text;
    const commit =
      create !== undefined
        ? this.adding(create as unknown as KubernetesObject, path, file, cluster)
        : () => place && this.patchAll(realPath(path), place, patch ?? []);
    return { file: path, commit };
  }

  private adding(
    object: KubernetesObject,
    path: string,
    file: EditedFile,
    cluster: DiagnosedCluster
  ): () => void {
    const real = realPath(path);
    const place: DocumentPlace = { document: file.documents, path: [] };
    const root = { span: { start: 0, end: 0 }, child: () => undefined };
    const source = { object, file: new SourceFile(path, ''), place, root: () => root };
    return () =>
      this.open.forEach(({ cluster: other, sources }) => {
        const isThere = [...sources.values()].some(({ file: own }) => realPath(own.name) === real);
        if (other !== cluster && !isThere) return;
        sources.set(objectKey(refOf(object)), source);
        other.evaluation.set(object);
      });
  }

  // Several clusters may have the same file.
  private patchAll(path: string, place: DocumentPlace, patch: FixPatch): void {
    this.open.forEach(({ cluster, sources }) =>
      sources.forEach((source, key) => {
        if (!isAt(source, path, place)) return;
        const patched = patchedObject(source.object, patch);
        if ('failure' in patched) return;
        sources.set(key, { ...source, object: patched.object });
        cluster.evaluation.set(patched.object);
      })
    );
  }

  private file(path: string): EditedFile | undefined {
    const real = realPath(path);
    try {
      const file = this.files.get(real) ?? new EditedFile(path);
      this.files.set(real, file);
      return file;
    } catch {
      return undefined;
    }
  }

  private openOf(cluster: DiagnosedCluster): OpenCluster {
    return this.open.find(one => one.cluster === cluster) as OpenCluster;
  }
}

/** Describes why a change no longer fits. */
export function changeProblemText({ problem, path }: ChangeProblem): string {
  switch (problem) {
    case 'testFailed':
      return `another fix has changed ${path ?? 'the field'}`;
    case 'pathMissing':
      return `it has no ${path ?? 'such field'}`;
    case 'absent':
      return 'it does not exist';
    case 'exists':
      return 'it exists already';
    case 'unread':
      return 'it is not in the input';
    case 'noChange':
      return 'the fix names no change';
    case 'otherObject':
      return 'the fix would make it another object';
  }
}
