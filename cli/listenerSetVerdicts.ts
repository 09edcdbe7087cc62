import { type ListenerSetVerdict, objectKey, type ObjectRef, refOf } from '../src/analysis';
import { message } from '../src/analysis/words/message';
import { parentReference } from '../src/gatewayApi/references';
import type { ListenerSet } from '../src/gatewayApi/types';
import type { DiagnosedCluster } from './diagnosedCluster';
import { sortedBy } from './order';

type Verdict = Pick<ListenerSetVerdict, 'listenerSet' | 'conditions'>;

// No Gateway manages it, so the evaluation has no verdict for it.
function orphan(set: ListenerSet, listenerSet: ObjectRef, cluster: DiagnosedCluster): Verdict {
  const raw = (set.spec as { parentRef?: object | null } | null | undefined)?.parentRef;
  const { group, kind, namespace, name } = parentReference(raw, listenerSet.namespace);
  const parent: ObjectRef = { group, kind, namespace, name };
  const { snapshot } = cluster.evaluation;
  const found = snapshot.lookup(snapshot.cell(parent));
  const id =
    found.state === 'unread'
      ? 'parent.unread'
      : found.state === 'absent'
      ? 'parent.absent'
      : 'parent.otherKind';
  const missing = found.state === 'unread' ? found.missing : undefined;
  const base = { type: 'Accepted', status: 'Unknown', reason: 'Pending' } as const;
  return { listenerSet, conditions: [{ ...base, message: message(id, { parent }), missing }] };
}

/** The verdicts of all ListenerSets in the input, including those without a Gateway. */
export function listenerSetVerdicts(cluster: DiagnosedCluster): Verdict[] {
  const known = new Map<string, Verdict>();
  cluster.evaluation.allGateways().forEach(({ listenerSets }) => {
    listenerSets.forEach(verdict => known.set(objectKey(verdict.listenerSet), verdict));
  });
  cluster.sources.forEach(({ object }, key) => {
    const isSet = key.startsWith('ListenerSet ');
    if (isSet && !known.has(key)) {
      known.set(key, orphan(object as ListenerSet, refOf(object), cluster));
    }
  });
  return sortedBy(known, ([key]) => [key]).map(([, verdict]) => verdict);
}
