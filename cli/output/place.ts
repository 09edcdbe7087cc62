import { relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { objectKey, type ObjectRef } from '../../src/analysis';
import { findKind, kindInfo } from '../../src/gatewayApi/kinds';
import { text } from '../../src/gatewayApi/read';
import { resourcePath } from '../../src/kube/resourcePath';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { fieldLocation } from '../input/fieldLocation';
import type { SourceObject } from '../input/objects';
import { STDIN } from '../input/readFiles';

/** Where something stands in a file; lines and columns are counted from one. */
export interface FileRegion {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  /** One past the last character. */
  readonly endColumn: number;
}

/** A place in a file. */
export interface FilePlace {
  /** Below the root in which the file is, with `/`; absolute where it is in none. */
  readonly path: string;
  readonly region: FileRegion;
}

function pathBelow(roots: readonly string[], file: string): string {
  const absolute = resolve(file);
  const below = roots
    .map(root => relative(root, absolute))
    .find(path => path !== '' && path !== '..' && !path.startsWith(`..${sep}`));
  return (below ?? absolute).split(sep).join('/');
}

// Half of a character can not be part of a URI, whatever a manifest says.
function wellFormed(name: string): string {
  return name.replace(/\p{Surrogate}/gu, '\ufffd');
}

function regionOf({ file, ...source }: SourceObject, field: string): FileRegion {
  const { line, column, span } = fieldLocation({ file, ...source }, field);
  const written = file.text.slice(span.start, span.end).trimEnd();
  const end = file.position(span.start + written.length);
  return { startLine: line, startColumn: column, endLine: end.line, endColumn: end.column };
}

/**
 * Finds where a field of an object is written.
 *
 * @param ref - The object.
 * @param field - Such as `.spec.parentRefs[0]`; `''` for the whole object.
 * @param cluster - The object's.
 * @param roots - See `Io`.
 * @returns The place; undefined for what is in no file: it is live, or came by standard input.
 */
export function filePlace(
  ref: ObjectRef,
  field: string,
  { sources }: DiagnosedCluster,
  roots: readonly string[]
): FilePlace | undefined {
  const source = sources.get(objectKey(ref));
  if (source === undefined || source.file.name === STDIN) return undefined;
  return { path: pathBelow(roots, source.file.name), region: regionOf(source, field) };
}

/**
 * Finds where an object is on its API server.
 *
 * @param ref - The object.
 * @param cluster - Its cluster.
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
 * Writes the path of a file as a URI.
 *
 * @param path - As `FilePlace` has it.
 * @returns A relative URI, or one of the scheme `file` where the path is absolute.
 */
export function fileUri(path: string): string {
  return /^(?:\/|[A-Za-z]:\/)/.test(path)
    ? pathToFileURL(path).href
    : path.split('/').map(encodeURIComponent).join('/');
}
