import { objectKey } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { listenerSetVerdicts } from '../listenerSetVerdicts';
import { missingIn } from '../missing';
import { findingKeys, sortedBy } from '../order';
import { findingJson, missingJson } from './finding';
import { gatewayJson } from './gateway';
import { conditionsJson } from './messages';
import { problemJson } from './problem';
import { routeJson } from './route';

function clusterJson(cluster: DiagnosedCluster) {
  const { name, evaluation, findings, problems } = cluster;
  const routes = sortedBy(evaluation.allRoutes().values(), ({ route }) => [objectKey(route)]);
  const gateways = sortedBy(evaluation.allGateways().values(), ({ gateway }) => [
    objectKey(gateway),
  ]);
  return {
    name,
    routes: routes.map(routeJson),
    gateways: gateways.map(verdict => gatewayJson(verdict, evaluation)),
    listenerSets: listenerSetVerdicts(cluster).map(({ listenerSet, conditions }) => ({
      namespace: listenerSet.namespace ?? null,
      name: listenerSet.name,
      conditions: conditionsJson(conditions),
    })),
    findings: sortedBy(findings, findingKeys).map(findingJson),
    unknown: missingIn(cluster).map(missingJson),
    problems: problems.map(problemJson),
  };
}

/**
 * The document that `diagnose --output json` prints. Programs rely on its shape.
 *
 * @param clusters - In the order of the output.
 * @returns The same document for the same objects, whatever the order of the input.
 */
export function jsonDocument(clusters: readonly DiagnosedCluster[]) {
  return { clusters: clusters.map(clusterJson) };
}
