import { generateCluster, type GenerateOptions } from '../../demo/generate';

const RESOURCES = [
  'gatewayclasses.gateway.networking.k8s.io',
  'gateways.gateway.networking.k8s.io',
  'httproutes.gateway.networking.k8s.io',
  'grpcroutes.gateway.networking.k8s.io',
  'referencegrants.gateway.networking.k8s.io',
  'namespaces',
  'services',
];

/**
 * Writes the objects of a generated cluster that verdicts depend on.
 *
 * @param options - The number of objects.
 * @returns A JSON list, which is the same for the same options.
 */
export function objectsText(options: GenerateOptions): string {
  const cluster = generateCluster('bench', options);
  return JSON.stringify(RESOURCES.flatMap(resource => cluster.list(resource)));
}
