import { groupOf } from '../../../src/analysis';
import { hasFields, text } from '../../../src/gatewayApi/read';

/** The names that kustomize looks for in a folder. */
export const KUSTOMIZATION_NAMES = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];

type Fields = Readonly<Record<string, unknown>>;

/** A kustomization file. */
export interface Kustomization {
  readonly folder: string;
  /** A Component is only built as part of a kustomization that names it. */
  readonly isComponent: boolean;
  readonly fields: Fields;
}

/**
 * Reads a kustomization file.
 *
 * @param value - The first document of a file with one of `KUSTOMIZATION_NAMES`.
 * @param folder - The folder of the file.
 * @returns Undefined if the document is something else.
 */
export function kustomizationOf(value: unknown, folder: string): Kustomization | undefined {
  if (!hasFields(value)) return undefined;
  const kind = text(value.kind);
  const group = groupOf(text(value.apiVersion));
  // Both may lack.
  if (kind !== '' && kind !== 'Kustomization' && kind !== 'Component') return undefined;
  if (group !== '' && group !== 'kustomize.config.k8s.io') return undefined;
  return { folder, isComponent: kind === 'Component', fields: value };
}

/** The items of a list of a kustomization. */
export function listOf({ fields }: Kustomization, ...names: readonly string[]): unknown[] {
  return names.flatMap(name => (Array.isArray(fields[name]) ? (fields[name] as unknown[]) : []));
}

/** The texts of a list of a kustomization. */
export function textsOf(kustomization: Kustomization, ...names: readonly string[]): string[] {
  return listOf(kustomization, ...names).filter(item => typeof item === 'string');
}

/** Whether an entry of `resources` is to be read from elsewhere: an address, not a path. */
export function isRemote(entry: string): boolean {
  return (
    /^(?:[a-z][a-z0-9+.-]*:\/\/|git@|git::|github\.com\/|gitlab\.com\/)/i.test(entry) ||
    entry.includes('?ref=')
  );
}
