import type { BuiltObject, MutableFields } from './builtObject';

const VAR = /\$\(([^()]*)\)/g;

/** Makes `$(NAME)` a variable in each text below a value, for the `vars` that kustomize replaces. */
function setVariables(value: unknown, names: ReadonlySet<string>): void {
  if (typeof value !== 'object' || value === null) return;
  const fields = value as MutableFields;
  Object.entries(fields).forEach(([key, item]) => {
    if (typeof item !== 'string') setVariables(item, names);
    else if (item.includes('$(')) {
      fields[key] = item.replace(VAR, (written, name: string) =>
        names.has(name) ? `\${${name}}` : written
      );
    }
  });
}

/** Makes the values unknown that kustomize's `vars` set. */
export function setVars(objects: Iterable<BuiltObject>, names: readonly string[]): void {
  if (names.length === 0) return;
  const known = new Set(names);
  for (const { object } of objects) setVariables(object, known);
}
