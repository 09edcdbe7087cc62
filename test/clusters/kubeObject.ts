import { parseAllDocuments } from 'yaml';

/** Any Kubernetes object, as plain JSON. */
export interface KubeObject {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    uid?: string;
    resourceVersion?: string;
    [field: string]: unknown;
  };
  [field: string]: unknown;
}

/** The identity of an object within a cluster; `namespace` is absent for cluster-scoped kinds. */
export interface ObjectName {
  apiVersion: string;
  kind: string;
  namespace?: string;
  name: string;
}

/** The name of an object, for messages and for `get`, `patch` and `delete`. */
export function nameOf(object: KubeObject): ObjectName {
  const { apiVersion, kind, metadata } = object;
  return { apiVersion, kind, namespace: metadata.namespace, name: metadata.name };
}

/**
 * Reads manifests.
 *
 * @param text YAML or JSON, with any number of documents; empty documents are skipped
 * @returns the objects in their order, with each `List` replaced by its items
 * @throws on bad YAML, and on a document that lacks apiVersion, kind or metadata.name (with the
 *   number of the document, counted from 1)
 */
export function parseManifest(text: string): KubeObject[] {
  return parseAllDocuments(text).flatMap((document, index) => {
    if (document.errors.length > 0) throw document.errors[0];
    const value = document.toJS() as (Partial<KubeObject> & { items?: KubeObject[] }) | null;
    if (value === null) return [];
    if (value.kind === 'List') return value.items ?? [];
    if (!value.apiVersion || !value.kind || !value.metadata?.name) {
      throw new Error(`document ${index + 1} lacks apiVersion, kind or metadata.name`);
    }
    return [value as KubeObject];
  });
}
