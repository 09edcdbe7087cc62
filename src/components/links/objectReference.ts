import { text } from '../../gatewayApi/read';
import type { Reference } from '../../gatewayApi/references';

/** A reference before validation. */
interface RawReference {
  readonly group?: string | null;
  readonly kind?: string | null;
  readonly namespace?: string | null;
  readonly name?: string | null;
}

/**
 * Reads a reference whose group and kind have no defaults: the specification's
 * LocalObjectReference, ObjectReference, ParametersReference, LocalParametersReference and
 * LocalPolicyTargetReference.
 *
 * @param raw - null and wrong types read as missing fields.
 * @param namespace - The default namespace; undefined for a cluster-scoped object.
 * @returns A missing `kind` or `name` is `''`.
 */
export function objectReference(
  raw: RawReference | null | undefined,
  namespace: string | undefined
): Reference {
  return {
    group: text(raw?.group),
    kind: text(raw?.kind),
    namespace: text(raw?.namespace) || namespace,
    name: text(raw?.name),
  };
}
