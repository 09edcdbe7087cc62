import { evaluationAfter, finish, objectKey, refOf } from '../../src/analysis';
import { withoutContradictions } from '../../src/analysis/rules/input';
import type { FileFinding } from '../../src/analysis/rules/input/fileFinding';
import { hasFields } from '../../src/gatewayApi/read';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import type { DiagnosedCluster } from '../diagnosedCluster';
import { type ComparedCluster, comparedCluster } from './comparedCluster';

// `kubectl apply` leaves the status, and labels and annotations that the file does not name.
function applied(file: KubernetesObject, live: KubernetesObject | undefined): KubernetesObject {
  if (live === undefined) return file;
  const { labels, annotations } = live.metadata;
  const { status } = live as { readonly status?: unknown };
  const metadata = {
    ...live.metadata,
    ...file.metadata,
    labels: { ...labels, ...file.metadata.labels },
    annotations: { ...annotations, ...file.metadata.annotations },
  };
  return { ...file, metadata, ...(hasFields(status) ? { status } : {}) };
}

/**
 * Compares a live cluster with what it is once files are applied to it.
 *
 * @param files - The objects of the files, and the findings about the files alone.
 */
export function afterFiles(
  cluster: DiagnosedCluster,
  files: Pick<DiagnosedCluster, 'sources' | 'findings'>
): ComparedCluster {
  const { evaluation } = cluster;
  const changes = [...files.sources.values()].map(({ object }) => {
    const ref = refOf(object);
    const lookup = evaluation.lookup(ref);
    const before = lookup.state === 'found' ? lookup.object : undefined;
    return { ref, before, after: applied(object, before) };
  });
  const after = finish(evaluationAfter(evaluation, changes));
  const refused = files.findings as readonly FileFinding[];
  const found = withoutContradictions(after.allFindings(), refused);
  const own = new Set(changes.map(({ ref }) => objectKey(ref)));
  const ofFiles = refused.filter(({ object }) => own.has(objectKey(object)));
  return comparedCluster(cluster.name, cluster, {
    evaluation: after,
    findings: [...found, ...ofFiles],
  });
}
