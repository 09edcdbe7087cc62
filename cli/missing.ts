import type { Missing } from '../src/analysis';
import { kindKey } from '../src/gatewayApi/kindKey';
import type { DiagnosedCluster } from './diagnosedCluster';
import { listenerSetVerdicts } from './listenerSetVerdicts';
import { sortedBy } from './order';

interface MayMiss {
  readonly missing?: Missing;
}

type Note = (said: MayMiss) => void;

function noteRoutes({ evaluation }: DiagnosedCluster, note: Note): void {
  evaluation.allRoutes().forEach(({ resolvedRefs, references, parents }) => {
    note(resolvedRefs);
    references.forEach(note);
    parents.forEach(({ accepted, checks, listeners }) => {
      note(accepted);
      checks.forEach(note);
      listeners.forEach(note);
    });
  });
}

function noteGateways({ evaluation }: DiagnosedCluster, note: Note): void {
  evaluation.allGateways().forEach(gateway => {
    note(gateway.controller);
    gateway.conditions.forEach(note);
    gateway.references.forEach(note);
    gateway.listeners.forEach(({ conditions, references }) => {
      conditions.forEach(note);
      references.forEach(note);
    });
    gateway.listenerSets.forEach(({ allowed }) => note(allowed));
  });
}

/** The objects that verdicts need and the input lacks, without duplicates, sorted. */
export function missingIn(cluster: DiagnosedCluster): Missing[] {
  const found = new Map<string, Missing>();
  const note: Note = ({ missing }) => {
    if (missing === undefined) return;
    const { group, kind, namespace = '', name = '' } = missing;
    found.set(`${kindKey(group, kind)} ${namespace}/${name}`, missing);
  };
  noteRoutes(cluster, note);
  noteGateways(cluster, note);
  listenerSetVerdicts(cluster).forEach(({ conditions }) => conditions.forEach(note));
  return sortedBy(found, ([key]) => [key]).map(([, missing]) => missing);
}
