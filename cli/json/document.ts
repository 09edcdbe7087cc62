import { objectKey } from '../../src/analysis';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { listenerSetVerdicts } from '../listenerSetVerdicts';
import { missingIn } from '../missing';
import { findingKeys, sortedBy } from '../order';
import { findingJson, missingJson } from './finding';
import { gatewayJson } from './gateway';
import { conditionsJson } from './messages';
import { StreamedList } from './print';
import { problemJson } from './problem';
import { routeJson, type ShownChecks } from './route';

function* each<Item>(items: readonly Item[], toJson: (item: Item) => unknown) {
  for (const item of items) yield toJson(item);
}

function clusterJson(cluster: DiagnosedCluster, shown: ShownChecks) {
  const { name, evaluation, findings, problems } = cluster;
  const routes = sortedBy(evaluation.allRoutes().values(), ({ route }) => [objectKey(route)]);
  const gateways = sortedBy(evaluation.allGateways().values(), ({ gateway }) => [
    objectKey(gateway),
  ]);
  return {
    name,
    routes: new StreamedList(each(routes, route => routeJson(route, shown))),
    gateways: new StreamedList(each(gateways, verdict => gatewayJson(verdict, evaluation))),
    listenerSets: listenerSetVerdicts(cluster).map(({ listenerSet, conditions }) => ({
      namespace: listenerSet.namespace ?? null,
      name: listenerSet.name,
      conditions: conditionsJson(conditions),
    })),
    findings: new StreamedList(each(sortedBy(findings, findingKeys), findingJson)),
    unknown: missingIn(cluster).map(missingJson),
    problems: problems.map(problemJson),
  };
}

/**
 * The document that `diagnose --output json` prints. Programs rely on its shape.
 *
 * @param clusters - In the order of the output.
 * @param shown - Which checks of a listener the document has.
 * @returns The document for `jsonChunks`. It is the same for the same objects, whatever the order
 *   of the input.
 */
export function jsonDocument(clusters: readonly DiagnosedCluster[], shown: ShownChecks) {
  return { clusters: clusters.map(cluster => clusterJson(cluster, shown)) };
}
