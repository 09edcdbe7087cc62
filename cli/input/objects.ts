import { text } from '../../src/gatewayApi/read';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import type { SourceDocument } from './documents';
import { type InputProblem, problemAt } from './problem';
import type { SourceFile } from './sourceFile';
import type { SourceNode } from './sourceNode';

/** An object and its place in a file. */
export interface SourceObject {
  readonly object: KubernetesObject;
  readonly file: SourceFile;
  /** Its place. Found on demand, since most objects need none. */
  readonly root: () => SourceNode;
}

/** The objects of a document, and what in it is not an object. */
export interface Objects {
  readonly objects: SourceObject[];
  readonly problems: InputProblem[];
}

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// A list has no name, unlike an object of a vendor's kind that ends in List.
function isList(value: Fields): boolean {
  const kind = text(value.kind);
  const named = isFields(value.metadata) && text(value.metadata.name) !== '';
  return kind === 'List' || (kind.endsWith('List') && !named && 'items' in value);
}

function lacking(value: Fields): string[] {
  const metadata = isFields(value.metadata) ? value.metadata : {};
  const wanted: Array<[string, unknown]> = [
    ['apiVersion', value.apiVersion],
    ['kind', value.kind],
    ['metadata.name', metadata.name],
  ];
  return wanted.filter(([, given]) => text(given) === '').map(([name]) => name);
}

// The items of a typed list need not repeat its apiVersion and kind.
function completed(item: Fields, list: Fields): Fields {
  const kind = text(list.kind).slice(0, -'List'.length);
  return kind === '' ? item : { apiVersion: list.apiVersion, kind, ...item };
}

function collect(
  document: SourceDocument,
  value: unknown,
  root: () => SourceNode,
  item: string,
  into: Objects
): void {
  const { file, number } = document;
  const refuse = (reason: string) =>
    void into.problems.push(problemAt(file, number, root().span.start, `${item}${reason}`));
  if (!isFields(value)) {
    refuse('is not an object');
    return;
  }
  if (isList(value)) {
    const items = value.items ?? [];
    if (!Array.isArray(items)) {
      refuse(`is a ${text(value.kind)} whose items are not a list`);
      return;
    }
    const place = (index: number) => root().child('items')?.child(index) ?? root();
    items.forEach((one: unknown, index) => {
      const below = isFields(one) ? completed(one, value) : one;
      const label = `${item}item ${index + 1} `;
      collect(document, below, () => place(index), label, into);
    });
    return;
  }
  const missing = lacking(value);
  if (missing.length > 0) refuse(`is not a Kubernetes object: it has no ${missing.join(', no ')}`);
  else into.objects.push({ object: value as unknown as KubernetesObject, file, root });
}

/** Reads the objects of a document, which is one object or a List. */
export function objectsOf(document: SourceDocument): Objects {
  const into: Objects = { objects: [], problems: [] };
  collect(document, document.value, () => document.root, '', into);
  return into;
}
