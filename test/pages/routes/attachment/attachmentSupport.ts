import { evaluateGiven, Evaluation, refOf, RULES } from '../../../../src/analysis';
import { parentStatuses } from '../../../../src/components/status/parentStatuses';
import { fillText } from '../../../../src/components/words/fillText';
import type { KubernetesObject, Route } from '../../../../src/gatewayApi/types';
import { attachmentAnswer } from '../../../../src/pages/routes/attachment/answer/attachmentAnswer';

const GATEWAY_API = 'gateway.networking.k8s.io';

/** A cluster of these objects, in which the user has no permission to list some kinds. */
export function evaluated(
  objects: readonly KubernetesObject[],
  forbidden: ReadonlyArray<readonly [group: string, kind: string]> = []
): Evaluation {
  if (forbidden.length === 0) return evaluateGiven(objects, RULES);
  const evaluation = new Evaluation(RULES);
  const { snapshot } = evaluation;
  snapshot.setCoverageElsewhere({ state: 'complete' });
  forbidden.forEach(([group, kind]) =>
    snapshot.setCoverage(group, kind, { state: 'none', cause: 'forbidden' })
  );
  objects
    .filter(
      ({ apiVersion, kind }) =>
        !forbidden.some(item => item[1] === kind && apiVersion.startsWith(item[0]))
    )
    .forEach(object => evaluation.set(object));
  evaluation.run();
  return evaluation;
}

export const FORBIDDEN_GATEWAYS = [[GATEWAY_API, 'Gateway']] as const;

/** The sentences about a route, worst first. */
export function answerOf(route: KubernetesObject, evaluation: Evaluation) {
  const ref = refOf(route);
  return attachmentAnswer({
    verdict: evaluation.route(ref)!,
    findings: evaluation.findingsAbout(ref),
    aboveFindings: new Map(),
    statuses: parentStatuses(route as Route),
    defaultGateways: false,
    t: fillText,
  });
}

/** The status that a controller reports for the first parentRef of a route. */
export function reported(
  parentRef: object,
  status: 'True' | 'False',
  reason: string,
  observedGeneration = 1
) {
  return {
    metadata: { generation: 1 },
    status: {
      parents: [
        {
          parentRef,
          controllerName: 'example.com/controller',
          conditions: [
            { type: 'Accepted', status, reason, message: 'as told', observedGeneration },
          ],
        },
      ],
    },
  };
}
