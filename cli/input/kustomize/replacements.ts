import { valueAt } from '../../../src/analysis/objects/fieldPath';
import { hasFields, text } from '../../../src/gatewayApi/read';
import type { BuiltObject } from './builtObject';
import { fieldSteps, setAt, UNCOMPUTED } from './fieldSteps';
import { type Kustomization, listOf } from './kustomization';
import type { ReadValues } from './patches';
import { isSelectedBy } from './selector';

type Fields = Readonly<Record<string, unknown>>;

function listAt(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  return Array.isArray(value) ? (value as unknown[]) : [];
}

// A source or target with a delimiter replaces a part of a text.
function isPartial({ options }: Fields): boolean {
  return hasFields(options) && options.delimiter !== undefined;
}

function sourceValue({ source, sourceValue: given }: Fields, objects: readonly BuiltObject[]) {
  if (typeof given === 'string') return given;
  if (!hasFields(source) || isPartial(source)) return UNCOMPUTED;
  const [found, more] = objects.filter(built => isSelectedBy(source, built));
  if (found === undefined || more !== undefined) return UNCOMPUTED;
  const value = valueAt(found.object, fieldSteps(text(source.fieldPath) || 'metadata.name'));
  return typeof value === 'string' || typeof value === 'number' ? value : UNCOMPUTED;
}

function replaceIn(target: Fields, value: unknown, objects: readonly BuiltObject[]): void {
  const { select, options } = target;
  const rejected = listAt(target, 'reject').filter(hasFields);
  const create = hasFields(options) && options.create === true;
  const to = isPartial(target) ? UNCOMPUTED : value;
  const paths = listAt(target, 'fieldPaths').map(text);
  objects
    .filter(built => hasFields(select) && isSelectedBy(select, built))
    .filter(built => !rejected.some(one => isSelectedBy(one, built)))
    .forEach(built =>
      (paths.length === 0 ? ['metadata.name'] : paths).forEach(path =>
        setAt(built.object, fieldSteps(path), to, create)
      )
    );
}

/**
 * Applies the `replacements` of a kustomization. A field that would get a part of a text, or the
 * value of a source that is not found, gets a variable.
 */
export function setReplaced(
  kustomization: Kustomization,
  given: Iterable<BuiltObject>,
  read: ReadValues
): void {
  const objects = [...given];
  listOf(kustomization, 'replacements')
    .filter(hasFields)
    .flatMap(entry => {
      if (text(entry.path) === '') return [entry];
      return (read(kustomization.folder, text(entry.path)) ?? []).flat();
    })
    .filter(hasFields)
    .forEach(replacement => {
      const value = sourceValue(replacement, objects);
      listAt(replacement, 'targets')
        .filter(hasFields)
        .forEach(target => replaceIn(target, value, objects));
    });
}
