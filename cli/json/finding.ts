import { type Finding, type Fix, formatMessage, type Missing } from '../../src/analysis';
import { namedJson } from './refs';

/** A change, as output shows it. */
export function fixJson({ target, patch, create, message }: Fix) {
  return {
    target: { group: target.group, ...namedJson(target) },
    ...(create === undefined ? { patch: patch ?? [] } : { create }),
    message: formatMessage(message),
  };
}

/**
 * One of `findings` in the output; `fix` is null where no change would mend it, `otherFixes` are
 * those of which each would as well.
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

/** One of `unknown` in the output; a `name` that is null stands for all of the kind. */
export function missingJson({ group, kind, namespace, name, cause }: Missing) {
  return { group, kind, namespace: namespace ?? null, name: name ?? null, cause };
}
