import { parseAllDocuments } from 'yaml';
import type { KubeObjectInput } from './types';

/** The objects of YAML or JSON documents, with Lists expanded; throws if the text is invalid. */
export function parseObjects(text: string): KubeObjectInput[] {
  return parseAllDocuments(text).flatMap(document => {
    if (document.errors.length > 0) throw document.errors[0];
    const value: unknown = document.toJS();
    if (value === null || value === undefined) return [];
    const object = value as KubeObjectInput & { items?: KubeObjectInput[] };
    return object.kind === 'List' ? object.items ?? [] : [object];
  });
}
