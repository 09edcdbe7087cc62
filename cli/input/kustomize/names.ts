import { hasFields, text } from '../../../src/gatewayApi/read';
import {
  type BuiltObject,
  childFields,
  groupOfBuilt,
  type MutableFields,
  rename,
} from './builtObject';
import { UNCOMPUTED } from './fieldSteps';
import { type Kustomization, listOf, textsOf } from './kustomization';
import type { ReadValues } from './patches';

type Fields = Readonly<Record<string, unknown>>;

/** A field that holds the name of another object, and follows it. */
export interface NameReference {
  /** The kind, and the group unless it is `''`, of the object whose name the field holds. */
  readonly target: Fields;
  readonly field: Fields;
}

// https://github.com/kubernetes-sigs/kustomize/blob/master/api/internal/konfig/builtinpluginconsts/namereference.go
// The names in all other fields of the Gateway API stay as they are written.
const BUILT_IN: readonly NameReference[] = [
  {
    target: { kind: 'Service' },
    field: { kind: 'HTTPRoute', path: 'spec/rules/backendRefs/name' },
  },
];

// The kinds whose names kustomize leaves alone.
const FIXED_NAMES = ['CustomResourceDefinition', 'APIService', 'Namespace'];

/** Adds the prefix and the suffix of a kustomization to names. */
export function setNames(prefix: string, suffix: string, objects: Iterable<BuiltObject>): void {
  if (prefix === '' && suffix === '') return;
  for (const built of objects) {
    const { kind, metadata } = built.object;
    if (FIXED_NAMES.includes(kind)) continue;
    rename(built, `${prefix}${metadata.name}${suffix}`, metadata.namespace);
    built.affixes.push(`${prefix} ${suffix}`);
  }
}

/** The references that the `configurations` of a kustomization add. */
export function nameReferencesOf(kustomization: Kustomization, read: ReadValues): NameReference[] {
  return textsOf(kustomization, 'configurations')
    .flatMap(path => read(kustomization.folder, path) ?? [])
    .filter(hasFields)
    .flatMap(({ nameReference }) => (Array.isArray(nameReference) ? nameReference : []))
    .filter(hasFields)
    .flatMap(target =>
      (Array.isArray(target.fieldSpecs) ? target.fieldSpecs : [])
        .filter(hasFields)
        .map(field => ({ target, field }))
    );
}

function isOf({ kind, group }: Fields, built: BuiltObject): boolean {
  return (
    built.object.kind === text(kind) && (text(group) === '' || groupOfBuilt(built) === text(group))
  );
}

function forEachHolder(
  value: unknown,
  [step = '', ...rest]: readonly string[],
  visit: (holder: MutableFields, field: string) => void
): void {
  if (Array.isArray(value)) {
    value.forEach(item => forEachHolder(item, [step, ...rest], visit));
    return;
  }
  const fields = childFields(value);
  if (fields === undefined) return;
  if (rest.length === 0) visit(fields, step);
  else forEachHolder(fields[step], rest, visit);
}

function newName(name: string, from: BuiltObject, targets: readonly BuiltObject[]): string {
  const { namespace } = from.object.metadata;
  const meant = targets.filter(
    ({ object: { metadata }, before }) =>
      (namespace === undefined || (metadata.namespace ?? 'default') === namespace) &&
      (metadata.name === name || before.some(one => one.name === name))
  );
  const namesOf = (some: readonly BuiltObject[]) => [
    ...new Set(some.map(({ object }) => object.metadata.name)),
  ];
  const all = namesOf(meant);
  if (all.length === 0) return name;
  // Two copies of one base have different prefixes or suffixes.
  const alike = namesOf(meant.filter(one => one.affixes.join() === from.affixes.join()));
  const [found = name, more] = all.length === 1 ? all : alike;
  return more === undefined && (all.length === 1 || alike.length === 1) ? found : UNCOMPUTED;
}

/** Follows the new names of objects where kustomize does. */
export function followNames(
  objects: Iterable<BuiltObject>,
  configured: readonly NameReference[]
): void {
  const all = [...objects];
  if (all.every(({ before }) => before.length === 0)) return;
  [...BUILT_IN, ...configured].forEach(({ target, field }) => {
    const targets = all.filter(built => isOf(target, built));
    if (targets.length === 0) return;
    const steps = text(field.path).split('/');
    all
      .filter(built => isOf(field, built))
      .forEach(built =>
        forEachHolder(built.object, steps, (holder, step) => {
          if (typeof holder[step] === 'string') {
            holder[step] = newName(holder[step], built, targets);
          }
        })
      );
  });
}

/** The names that a kustomization declares as `vars`. */
export function varsOf(kustomization: Kustomization): string[] {
  return listOf(kustomization, 'vars')
    .filter(hasFields)
    .map(({ name }) => text(name));
}
