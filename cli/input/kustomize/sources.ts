import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { decodedText } from '../decodedText';
import { readDocuments, type SourceDocument } from '../documents';
import { objectsOf, type SourceObject } from '../objects';
import { SourceFile } from '../source/sourceFile';
import { type Kustomization, KUSTOMIZATION_NAMES, kustomizationOf } from './kustomization';

/** A file whose documents are parsed. */
export interface ParsedFile {
  readonly file: SourceFile;
  readonly documents: readonly SourceDocument[];
}

/** A kustomization and its file. */
export interface FoundKustomization {
  readonly kustomization: Kustomization;
  readonly file: SourceFile;
  readonly document: SourceDocument;
}

/** The files that kustomizations name. Files outside of the input are read when needed. */
export class Sources {
  private readonly byPath = new Map<string, ParsedFile | undefined>();
  /** The real paths of the files that kustomizations have read. */
  readonly used = new Set<string>();
  /** The real paths of those among them that hold no objects: kustomizations and patches. */
  readonly notObjects = new Set<string>();

  /** @param files - The files of the input. */
  constructor(files: readonly ParsedFile[]) {
    files.forEach(parsed => {
      if (parsed.file.origin !== 'stream') this.byPath.set(realpathSync(parsed.file.name), parsed);
    });
  }

  /** The file at a path; undefined if it cannot be read. */
  parsed(path: string): ParsedFile | undefined {
    try {
      const real = realpathSync(path);
      this.used.add(real);
      if (!this.byPath.has(real)) {
        const file = new SourceFile(path, decodedText(readFileSync(real)), 'folder');
        this.byPath.set(real, { file, documents: readDocuments(file).documents });
      }
      return this.byPath.get(real);
    } catch {
      return undefined;
    }
  }

  /** The values of the documents of a file. */
  values(folder: string, path: string): readonly unknown[] | undefined {
    const parsed = this.parsed(join(folder, path));
    if (parsed !== undefined) this.notObjects.add(realpathSync(parsed.file.name));
    return parsed?.documents.map(({ value }) => value);
  }

  /** The objects of a file. */
  objects(path: string): readonly SourceObject[] {
    return (this.parsed(path)?.documents ?? []).flatMap(document => objectsOf(document).objects);
  }

  /** The kustomization of a folder. */
  kustomizationIn(folder: string): FoundKustomization | undefined {
    const name = KUSTOMIZATION_NAMES.find(one => existsSync(join(folder, one)));
    const parsed = name === undefined ? undefined : this.parsed(join(folder, name));
    const [document] = parsed?.documents ?? [];
    if (parsed === undefined || document === undefined) return undefined;
    const kustomization = kustomizationOf(document.value, realpathSync(folder));
    if (kustomization !== undefined) this.notObjects.add(realpathSync(parsed.file.name));
    return kustomization && { kustomization, file: parsed.file, document };
  }
}

/** Whether a path is a folder. */
export function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
