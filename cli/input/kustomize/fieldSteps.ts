import { hasFields, text } from '../../../src/gatewayApi/read';
import type { MutableFields } from './builtObject';

/** Stands for a value that is not computed here. */
export const UNCOMPUTED = '${kustomize}';

/**
 * Splits a path of kustomize, such as `spec.listeners.[name=http].port`. A backslash escapes a dot.
 */
export function fieldSteps(path: string): string[] {
  const steps = path.match(/\[[^\]]*\]|(?:\\.|[^.[\]\\])+/g) ?? [];
  return steps.map(step => step.replace(/\\(.)/g, '$1'));
}

/**
 * Sets the values at a path.
 *
 * @param steps - The names of fields, indexes, `*` for all items, `[name=http]` for some of them.
 * @param create - Also creates fields that do not exist.
 */
export function setAt(value: unknown, steps: readonly string[], to: unknown, create: boolean) {
  const [step = '', ...rest] = steps;
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    const [, key = '', wanted] = /^\[([^=]+)=(.*)\]$/.exec(step) ?? [];
    value.forEach((item: unknown, index) => {
      const isWanted = wanted !== undefined && hasFields(item) && text(item[key]) === wanted;
      if (step !== '*' && step !== `${index}` && !isWanted) return;
      if (rest.length === 0) value[index] = to;
      else setAt(item, rest, to, create);
    });
    return;
  }
  const fields = value as MutableFields;
  if (rest.length === 0) {
    if (create || step in fields) fields[step] = to;
    return;
  }
  if (create) fields[step] ??= {};
  setAt(fields[step], rest, to, create);
}

/** Makes each text and number below a value one that is not computed. */
export function setNothingComputed(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  const fields = value as MutableFields;
  Object.entries(fields).forEach(([name, item]) => {
    if (typeof item === 'object') setNothingComputed(item);
    else fields[name] = UNCOMPUTED;
  });
}
