import type { KubeConfig } from '@kubernetes/client-node';
import type { Rule } from '../../src/analysis';
import { nearest } from '../../src/analysis/objects/nearest';
import { Gate } from '../../src/kube/gate';
import type { DiagnosedCluster } from '../diagnosedCluster';
import type { LiveOptions } from '../inputOptions';
import { KubeconfigError, readKubeconfig } from './kubeconfig';
import { readContext } from './readContext';

export { KubeconfigError };

/** An evaluated live cluster. */
export interface LiveDiagnosis {
  readonly cluster: DiagnosedCluster;
  readonly notInstalled: boolean;
}

const CLUSTERS_AT_ONCE = 16;

function contextNames(kubeconfig: KubeConfig, options: LiveOptions): string[] {
  const known = kubeconfig.getContexts().map(({ name }) => name);
  const { context = [], allContexts = false } = options;
  const unknown = context.find(name => !known.includes(name));
  if (unknown !== undefined) {
    const near = nearest(unknown, known);
    const hint =
      near === undefined ? `it has ${known.join(', ') || 'none'}` : `did you mean ${near}?`;
    throw new KubeconfigError(`the kubeconfig has no context ${unknown}: ${hint}`);
  }
  if (allContexts && known.length === 0)
    throw new KubeconfigError('the kubeconfig has no contexts');
  return [...new Set(allContexts ? known : context)];
}

/**
 * Reads and evaluates the clusters of the contexts in parallel.
 *
 * @returns One result per context, also where its cluster could not be read.
 * @throws KubeconfigError where the kubeconfig cannot be read or lacks one of the contexts.
 */
export async function evaluateContexts(
  options: LiveOptions,
  rules: readonly Rule[]
): Promise<LiveDiagnosis[]> {
  const kubeconfig = readKubeconfig(options.kubeconfig);
  const gate = new Gate(CLUSTERS_AT_ONCE);
  return await Promise.all(
    contextNames(kubeconfig, options).map(async name => {
      const { evaluation, problems, notInstalled, flawed } = await gate.run(() =>
        readContext(kubeconfig, name, options.requestTimeout, rules)
      );
      const findings = evaluation.allFindings();
      const sources = new Map<string, never>();
      return {
        cluster: { name, evaluation, findings, sources, live: true, flawed, problems },
        notInstalled,
      };
    })
  );
}
