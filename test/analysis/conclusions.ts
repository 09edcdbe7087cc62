import { Evaluation, RULES } from '../../src/analysis';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import type { Coverage } from '../../src/kube/coverage';
import { SERVED } from './arbitraries';

/** All results of an evaluation in a fixed order, so that two evaluations can be compared. */
export function conclusions(evaluation: Evaluation): string {
  const byKey = (map: ReadonlyMap<string, unknown>) =>
    [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  const gateways = byKey(evaluation.allGateways());
  const attached = [...evaluation.allGateways().values()]
    .flatMap(({ listeners }) =>
      listeners.map(listener => [listener.key, [...evaluation.attached(listener)].sort()])
    )
    .sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
  const findings = evaluation
    .allFindings()
    .map(finding => JSON.stringify(finding))
    .sort();
  return JSON.stringify(
    { gateways, routes: byKey(evaluation.allRoutes()), attached, findings },
    null,
    1
  );
}

/** Evaluates objects of `objectsIn` as a whole cluster that was read completely. */
export function evaluateWhole(
  objects: readonly KubernetesObject[],
  coverage: Coverage = { state: 'complete' }
): Evaluation {
  const evaluation = new Evaluation(RULES);
  evaluation.snapshot.setCoverageElsewhere(coverage);
  evaluation.snapshot.setServed(SERVED);
  objects.forEach(object => evaluation.set(object));
  evaluation.run();
  return evaluation;
}
