import type { Missing } from '../src/analysis';
import { kindKey } from '../src/gatewayApi/kindKey';
import type { DiagnosedCluster } from './diagnosedCluster';
import { listenerSetVerdicts } from './listenerSetVerdicts';
import { sortedBy } from './order';

interface MayMiss {
  readonly missing?: Missing;
}

function* said(cluster: DiagnosedCluster): Generator<MayMiss> {
  for (const { resolvedRefs, references, parents } of cluster.evaluation.allRoutes().values()) {
    yield resolvedRefs;
    yield* references;
    for (const { accepted, checks, listeners } of parents) {
      yield accepted;
      yield* checks;
      yield* listeners;
    }
  }
  for (const gateway of cluster.evaluation.allGateways().values()) {
    yield gateway.controller;
    yield* gateway.conditions;
    yield* gateway.references;
    for (const { conditions, references } of gateway.listeners) {
      yield* conditions;
      yield* references;
    }
    for (const { allowed } of gateway.listenerSets) yield allowed;
  }
  for (const { conditions } of listenerSetVerdicts(cluster)) yield* conditions;
}

/** The objects that verdicts need and the input lacks, without duplicates, sorted. */
export function missingIn(cluster: DiagnosedCluster): Missing[] {
  const found = new Map<string, Missing>();
  for (const { missing } of said(cluster)) {
    if (missing !== undefined) {
      const { group, kind, namespace = '', name = '' } = missing;
      found.set(`${kindKey(group, kind)} ${namespace}/${name}`, missing);
    }
  }
  return sortedBy(found, ([key]) => [key]).map(([, missing]) => missing);
}
