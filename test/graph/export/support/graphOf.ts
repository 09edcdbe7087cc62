import { parseAllDocuments } from 'yaml';
import { evaluateGiven, type GivenOptions, RULES } from '../../../../src/analysis';
import { finish } from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { evaluationSource, type Graph, graphSteps } from '../../../../src/graph';

/** The graph of manifests that are the whole cluster `east`. */
export function graphOf(manifests: string, options: GivenOptions = {}): Graph {
  const objects = parseAllDocuments(manifests).map(document => document.toJS() as KubernetesObject);
  const evaluation = evaluateGiven(objects, RULES, options);
  return finish(graphSteps([evaluationSource('east', evaluation)]));
}
