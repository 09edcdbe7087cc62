import { join } from 'node:path';
import { hasFields, text } from '../../../src/gatewayApi/read';
import { type BuiltObject, childFields } from './builtObject';
import { setNothingComputed } from './fieldSteps';
import { type Kustomization, textsOf } from './kustomization';
import { setNames } from './names';
import { parsedManifests, type ReadValues } from './patches';
import { isFolder } from './sources';
import { setNamespace } from './transforms';

// They change nothing that decides about routes.
const HARMLESS = [
  'AnnotationsTransformer',
  'ImageTagTransformer',
  'LabelTransformer',
  'ReplicaCountTransformer',
];

function applyTransformer(value: unknown, objects: ReadonlySet<BuiltObject>): void {
  if (!hasFields(value)) return;
  const kind = text(value.kind);
  switch (kind) {
    case 'NamespaceTransformer':
      setNamespace(objects, text(childFields(value, 'metadata')?.namespace));
      break;
    case 'PrefixTransformer':
    case 'SuffixTransformer':
    case 'PrefixSuffixTransformer':
      setNames(text(value.prefix), text(value.suffix), objects);
      break;
    default:
      if (HARMLESS.includes(kind)) break;
      objects.forEach(({ object }) => setNothingComputed(childFields(object, 'spec')));
  }
}

/**
 * Applies the `transformers` of a kustomization. One that could change anything makes all values of
 * the objects unknown.
 */
export function applyTransformers(
  kustomization: Kustomization,
  objects: ReadonlySet<BuiltObject>,
  read: ReadValues
): void {
  const { folder } = kustomization;
  textsOf(kustomization, 'transformers').forEach(entry => {
    const values = entry.includes('\n')
      ? parsedManifests(entry)
      : isFolder(join(folder, entry))
      ? undefined
      : read(folder, entry);
    (values ?? [{ kind: '' }]).forEach(value => applyTransformer(value, objects));
  });
}
