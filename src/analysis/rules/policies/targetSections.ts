import { findKind } from '../../../gatewayApi/kinds';
import { list, number, text } from '../../../gatewayApi/read';
import type { KubernetesObject } from '../../../gatewayApi/types';

/** The sections of an object that a policy can select by name. */
export interface TargetSections {
  readonly part: 'port' | 'listener' | 'rule';
  /** `name` is `''` for a section without a name. `port` is the number of a port. */
  readonly sections: ReadonlyArray<{ readonly name: string; readonly port: number | undefined }>;
}

const LISTS = {
  Service: ['port', 'ports'],
  ServiceImport: ['port', 'ports'],
  Gateway: ['listener', 'listeners'],
  ListenerSet: ['listener', 'listeners'],
  HTTPRoute: ['rule', 'rules'],
  GRPCRoute: ['rule', 'rules'],
  TLSRoute: ['rule', 'rules'],
  TCPRoute: ['rule', 'rules'],
  UDPRoute: ['rule', 'rules'],
} as const;

/**
 * Reads the sections of the target of a policy (LocalPolicyTargetReferenceWithSectionName: ports of
 * a Service, listeners of a Gateway, rules of a route).
 *
 * @param group - The API group of the object.
 * @returns Undefined for a kind whose sections the specification does not define, and for a
 *   ServiceImport that has no ports yet.
 */
export function targetSections(
  group: string,
  object: KubernetesObject
): TargetSections | undefined {
  const kind = findKind(group, object.kind);
  if (kind === undefined || !(kind in LISTS)) return undefined;
  const [part, field] = LISTS[kind as keyof typeof LISTS];
  const { spec } = object as {
    readonly spec?: Readonly<Record<string, readonly unknown[] | undefined>> | null;
  };
  const sections = list(spec?.[field]).map(item => {
    const { name, port } = item as { readonly name?: unknown; readonly port?: unknown };
    return { name: text(name), port: number(port) };
  });
  // A ServiceImport has ports after a cluster exports it.
  return kind === 'ServiceImport' && sections.length === 0 ? undefined : { part, sections };
}
