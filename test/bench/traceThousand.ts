import { type Evaluation, traceAnswers } from '../../src/analysis';
import type { KubernetesObject } from '../../src/gatewayApi/types';

const TRACES = 1_000;

interface Routed {
  readonly spec?: {
    readonly parentRefs?: ReadonlyArray<{ readonly name: string; readonly namespace?: string }>;
    readonly hostnames?: readonly string[];
  };
}

/**
 * Times a thousand traces of an evaluation that none has asked before, so that the index of its routes
 * is made too. Each asks for a hostname of another HTTPRoute.
 *
 * @returns Milliseconds.
 */
export function traceThousand(
  evaluation: Evaluation,
  objects: readonly KubernetesObject[]
): number {
  const routes = objects.filter(({ kind }) => kind === 'HTTPRoute');
  const step = Math.max(1, Math.floor(routes.length / TRACES));
  const requests = routes
    .filter((_, index) => index % step === 0)
    .slice(0, TRACES)
    .map(object => {
      const { spec } = object as unknown as Routed;
      const [parent] = spec?.parentRefs ?? [];
      const [hostname = 'a.example.com'] = spec?.hostnames ?? [];
      const namespace = parent?.namespace ?? object.metadata.namespace ?? '';
      const gateway = { namespace, name: parent?.name ?? '' };
      return { gateway, host: hostname.replace('*', 'a'), path: '/a/b' };
    });
  const start = performance.now();
  requests.forEach(request => traceAnswers(evaluation, request));
  return performance.now() - start;
}
