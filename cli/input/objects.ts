import { groupOf } from '../../src/analysis';
import { parseFieldPath } from '../../src/analysis/objects/fieldPath';
import { findKind } from '../../src/gatewayApi/kinds';
import { hasFields, text } from '../../src/gatewayApi/read';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import { readMetadata } from '../../src/kube/answers/metadata';
import { odd, type OddField, oddFieldText } from '../../src/kube/answers/oddField';
import type { SourceDocument } from './documents';
import { type InputProblem, problemAt } from './problem';
import type { SourceFile } from './source/sourceFile';
import { locate, type SourceNode } from './source/sourceNode';

/** Where an object is written. */
export interface DocumentPlace {
  /** The number of the document in its file, counted from one. */
  readonly document: number;
  /** The place of the object in the document: empty, or an item of a List. */
  readonly path: readonly string[];
}

/** An object and its place in a file. */
export interface SourceObject {
  readonly object: KubernetesObject;
  readonly file: SourceFile;
  /** Undefined if the object is not written as it is, as one that a kustomization builds. */
  readonly place?: DocumentPlace;
  /** Its place. Found on demand, since most objects need none. */
  readonly root: () => SourceNode;
}

/** The objects of a document, and what in it is not an object. */
export interface Objects {
  readonly objects: SourceObject[];
  readonly problems: InputProblem[];
}

type Fields = Readonly<Record<string, unknown>>;

// A list has no name, unlike an object of a vendor's kind that ends in List.
function isList(value: Fields): boolean {
  const kind = text(value.kind);
  const named = hasFields(value.metadata) && text(value.metadata.name) !== '';
  return kind === 'List' || (kind.endsWith('List') && !named && 'items' in value);
}

function lacking(value: Fields): string[] {
  const metadata = hasFields(value.metadata) ? value.metadata : {};
  const wanted: Array<[string, unknown]> = [
    ['apiVersion', value.apiVersion],
    ['kind', value.kind],
    ['metadata.name', metadata.name],
  ];
  return wanted.filter(([, given]) => text(given) === '').map(([name]) => name);
}

function readGivenObject(value: Fields): { readonly object: KubernetesObject } | { odd: OddField } {
  const wrong = ['apiVersion', 'kind'].find(field => typeof value[field] !== 'string');
  if (wrong !== undefined) return odd(`.${wrong}`, value[wrong]);
  const metadata = readMetadata(value.metadata);
  if ('odd' in metadata) return metadata;
  const unchanged = value.metadata === metadata.part;
  const object = unchanged ? value : { ...value, metadata: metadata.part };
  return { object: object as unknown as KubernetesObject };
}

// The items of a typed list need not repeat its apiVersion and kind.
function completed(item: Fields, list: Fields): Fields {
  const kind = text(list.kind).slice(0, -'List'.length);
  return kind === '' ? item : { apiVersion: list.apiVersion, kind, ...item };
}

// A document of any other kind may be the configuration of a tool.
function isKnown({ apiVersion, kind }: Fields): boolean {
  return findKind(groupOf(text(apiVersion)), text(kind)) !== undefined;
}

function collect(
  document: SourceDocument,
  value: unknown,
  root: () => SourceNode,
  { label: item, path }: { readonly label: string; readonly path: readonly string[] },
  into: Objects
): void {
  const { file, number } = document;
  const refuse = (reason: string, foreign: boolean, field = '') => {
    const { span } = locate(root(), parseFieldPath(field));
    const problem = problemAt(file, number, span.start, `${item}${reason}`);
    into.problems.push(foreign ? { ...problem, foreign } : problem);
  };
  if (!hasFields(value)) {
    refuse('is not an object', item === '');
    return;
  }
  if (isList(value)) {
    const items = value.items ?? [];
    if (!Array.isArray(items)) {
      refuse(`is a ${text(value.kind)} whose items are not a list`, false);
      return;
    }
    const place = (index: number) => root().child('items')?.child(index) ?? root();
    items.forEach((one: unknown, index) => {
      const below = hasFields(one) ? completed(one, value) : one;
      const label = `${item}item ${index + 1} `;
      const inList = { label, path: [...path, 'items', String(index)] };
      collect(document, below, () => place(index), inList, into);
    });
    return;
  }
  const missing = lacking(value);
  if (missing.length > 0) {
    refuse(`is not a Kubernetes object: it has no ${missing.join(', no ')}`, !isKnown(value));
    return;
  }
  const read = readGivenObject(value);
  const place = document.templated ? {} : { place: { document: number, path } };
  if ('object' in read) into.objects.push({ object: read.object, file, root, ...place });
  else refuse(`is malformed: ${oddFieldText(read.odd)}`, !isKnown(value), read.odd.field);
}

/** Reads the objects of a document, which is one object or a List. */
export function objectsOf(document: SourceDocument): Objects {
  const into: Objects = { objects: [], problems: [] };
  collect(document, document.value, () => document.root, { label: '', path: [] }, into);
  return into;
}
