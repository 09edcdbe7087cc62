import type { TracedBackend, TracedMirror } from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { eachAnswer, traceAgain, type Traced } from './traced';

const SERVICE_LABEL = 'kubernetes.io/service-name';

interface RawSlice extends KubernetesObject {
  /** An API server gives null for none. */
  readonly endpoints: ReadonlyArray<{ readonly conditions?: { readonly ready?: boolean } }> | null;
}

/** The name under which the endpoints of a Service answer that are not ready. */
export function notReadyName(service: string): string {
  return `${service}-not-ready`;
}

function serviceOf({ metadata }: KubernetesObject): string {
  return `${metadata.namespace}/${metadata.labels?.[SERVICE_LABEL]}`;
}

function slicesOf(objects: readonly KubernetesObject[]): readonly RawSlice[] {
  return objects.filter(({ kind }) => kind === 'EndpointSlice') as unknown as RawSlice[];
}

/** Envoy prefers endpoints that drain to none. Envoy Gateway lets all drain that are not ready. */
export function notReadyServes({ objects, given }: Traced): readonly Traced[] {
  const isReady = ({ endpoints }: RawSlice) =>
    (endpoints ?? []).some(({ conditions }) => conditions?.ready !== false);
  const ready = new Set(slicesOf(objects).filter(isReady).map(serviceOf));
  const drained = new Set(
    slicesOf(objects)
      .filter(({ endpoints }) => (endpoints ?? []).length > 0)
      .map(serviceOf)
      .filter(service => !ready.has(service))
  );
  if (drained.size === 0) return [];
  const changed = objects.map(object => {
    if (object.kind !== 'EndpointSlice' || !drained.has(serviceOf(object))) return object;
    const { endpoints } = object as RawSlice;
    const next = (endpoints ?? []).map(endpoint => ({ ...endpoint, conditions: { ready: true } }));
    return { ...object, endpoints: next } as KubernetesObject;
  });
  return traceAgain(changed, given)
    .flatMap(traced => eachAnswer(traced.answer).map(answer => ({ ...traced, answer })))
    .map(({ answer, ...rest }) => {
      const drains = <Part extends TracedBackend | TracedMirror>(part: Part): Part => {
        const { namespace, name } = part.reference;
        if (!drained.has(`${namespace}/${name}`)) return part;
        return { ...part, reference: { ...part.reference, name: notReadyName(name) } };
      };
      const [backends, mirrors] = [answer.backends.map(drains), answer.mirrors.map(drains)];
      return { ...rest, objects, answer: { ...answer, backends, mirrors } };
    });
}
