import { type Finding, type Fix, formatMessage, type Missing } from '../../src/analysis';
import { namedJson } from './refs';

/** A fix as the JSON output shows it. */
export function fixJson({ target, patch, create, message }: Fix) {
  return {
    target: { group: target.group, ...namedJson(target) },
    ...(create === undefined ? { patch: patch ?? [] } : { create }),
    message: formatMessage(message),
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
