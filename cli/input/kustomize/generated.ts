import { hasFields, text } from '../../../src/gatewayApi/read';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import type { SourceObject } from '../objects';
import { type BuiltObject, builtObject } from './builtObject';
import { type Kustomization, listOf } from './kustomization';

const GENERATORS = [
  ['configMapGenerator', 'ConfigMap'],
  ['secretGenerator', 'Secret'],
] as const;

/**
 * The ConfigMaps and Secrets that a kustomization generates. Their content, and the hash at the end
 * of their name, are variables.
 *
 * @param place - The place of the kustomization.
 */
export function generatedBy(
  kustomization: Kustomization,
  place: Pick<SourceObject, 'file' | 'root'>
): BuiltObject[] {
  const { generatorOptions } = kustomization.fields;
  const plain = hasFields(generatorOptions) && generatorOptions.disableNameSuffixHash === true;
  return GENERATORS.flatMap(([field, kind]) =>
    listOf(kustomization, field)
      .filter(hasFields)
      .filter(({ behavior }) => behavior !== 'merge' && behavior !== 'replace')
      .map(({ name, namespace, options }) => {
        const hashed = !plain && !(hasFields(options) && options.disableNameSuffixHash === true);
        const object: KubernetesObject = {
          apiVersion: 'v1',
          kind,
          metadata: {
            name: hashed ? `${text(name)}-\${hash}` : text(name),
            ...(text(namespace) === '' ? {} : { namespace: text(namespace) }),
          },
          ...{ data: { content: '${generated}' } },
        };
        return builtObject({ object, ...place });
      })
  );
}
