import {
  type Finding,
  type Fix,
  formatMessage,
  type Missing,
  type ObjectChange,
} from '../../src/analysis';
import { namedJson } from './refs';

function changeJson({ target, patch, create }: ObjectChange) {
  return {
    target: { group: target.group, ...namedJson(target) },
    ...(create === undefined ? { patch: patch ?? [] } : { create }),
  };
}

/** A fix as the JSON output shows it. `also` has its other changes, where it has any. */
export function fixJson(fix: Fix) {
  return {
    ...changeJson(fix),
    message: formatMessage(fix.message),
    ...(fix.also === undefined ? {} : { also: fix.also.map(changeJson) }),
  };
}

/**
 * One of `findings` in the output. `fix` is null where no change fixes the finding; each of
 * `otherFixes` fixes it as well.
 */
export function findingJson({
  code,
  severity,
  object,
  path,
  message,
  fix,
  otherFixes = [],
}: Finding) {
  return {
    code,
    severity,
    object: namedJson(object),
    path,
    message: formatMessage(message),
    fix: fix === undefined ? null : fixJson(fix),
    otherFixes: otherFixes.map(fixJson),
  };
}

/** One of `unknown` in the output. Where `name` is null, no object of the kind was given. */
export function missingJson({ group, kind, namespace, name, cause }: Missing) {
  return { group, kind, namespace: namespace ?? null, name: name ?? null, cause };
}
