import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { objectKey, type ObjectRef } from '../../src/analysis';
import { remembered } from '../../src/analysis/objects/remembered';
import { findKind, kindInfo } from '../../src/gatewayApi/kinds';
import { text } from '../../src/gatewayApi/read';
import { resourcePath } from '../../src/kube/resourcePath';
import type { DiagnosedCluster } from '../diagnosedCluster';
import type { SourceObject } from '../input/objects';
import { STDIN } from '../input/readFiles';
import { type FieldLocation, fieldLocation } from '../input/source/fieldLocation';
import type { SourceFile } from '../input/source/sourceFile';

/** A region of a file. Lines and columns are counted from one. */
export interface FileRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** One past the last character. */
  readonly endColumn: number;
}

/** A place in a file. */
export interface FilePlace {
  /** Relative to the root that holds the file, with `/`; absolute where no root does. */
  readonly path: string;
  readonly region: FileRegion;
}

/** A path relative to the first root that holds the file, with `/`; absolute where none does. */
export function pathBelow(roots: readonly string[], file: string): string {
  const absolute = resolve(file);
  const below = roots
    .map(root => relative(root, absolute))
    .find(path => path !== '' && path !== '..' && !path.startsWith(`..${sep}`));
  return (below ?? absolute).split(sep).join('/');
}

// A lone surrogate cannot be part of a URI.
function wellFormed(name: string): string {
  return name.replace(/\p{Surrogate}/gu, '\ufffd');
}

// One run has the same roots, and thousands of findings in the same files.
const known = new WeakMap<readonly string[], (file: string) => string>();

function shownPath(roots: readonly string[], file: string): string {
  let pathOf = known.get(roots);
  if (pathOf === undefined) {
    pathOf = remembered(name => pathBelow(roots, name));
    known.set(roots, pathOf);
  }
  return pathOf(file);
}

function fileRegion(file: SourceFile, { line, column, span }: FieldLocation): FileRegion {
  const written = file.text.slice(span.start, span.end).trimEnd();
  const end = file.position(span.start + written.length);
  return { startLine: line, startColumn: column, endLine: end.line, endColumn: end.column };
}

/**
 * The place of a field that was found.
 *
 * @param source - The object that has the field.
 * @param roots - See `Io`.
 * @returns Undefined where the object comes from standard input.
 */
export function placeInFile(
  { file }: SourceObject,
  location: FieldLocation,
  roots: readonly string[]
): FilePlace | undefined {
  if (file.name === STDIN) return undefined;
  return { path: shownPath(roots, file.name), region: fileRegion(file, location) };
}

/**
 * The place of a field in a file.
 *
 * @param field - Such as `.spec.parentRefs[0]`; `''` for the whole object.
 * @param roots - See `Io`.
 * @returns Undefined where the object comes from a live cluster or from standard input.
 */
export function filePlace(
  ref: ObjectRef,
  field: string,
  { sources }: DiagnosedCluster,
  roots: readonly string[]
): FilePlace | undefined {
  const source = sources.get(objectKey(ref));
  return source && placeInFile(source, fieldLocation(source, field), roots);
}

/**
 * The path of an object on its API server.
 *
 * @returns A relative URI, such as `apis/gateway.networking.k8s.io/v1/namespaces/a/httproutes/b`;
 *   the object's key where its kind is not known.
 */
export function apiPath(ref: ObjectRef, { evaluation: { snapshot } }: DiagnosedCluster): string {
  const { group, kind, name } = ref;
  const known = findKind(group, kind);
  if (known === undefined) return encodeURI(wellFormed(objectKey(ref)));
  const found = snapshot.lookup(snapshot.cell(ref));
  const version =
    found.state === 'found' ? text(found.object.apiVersion).split('/').pop() : undefined;
  const info = kindInfo(known);
  const namespace = ref.namespace && wellFormed(ref.namespace);
  const path = resourcePath(info, version ?? info.versions[0] ?? '', namespace, wellFormed(name));
  return path.slice(1);
}

/**
 * The URI of a file.
 *
 * @param path - A path of a `FilePlace`.
 * @returns A relative URI, or a `file:` URI where the path is absolute.
 */
export function fileUri(path: string): string {
  return /^(?:\/|[A-Za-z]:\/)/.test(path)
    ? pathToFileURL(path).href
    : path.split('/').map(encodeURIComponent).join('/');
}
