import { badRequest } from './status';
import type { KubeObject } from './types';

export type Matcher = (object: KubeObject) => boolean;

const labelKey = '[A-Za-z0-9](?:[A-Za-z0-9._/-]*[A-Za-z0-9])?';
const setBased = new RegExp(`^(${labelKey})\\s+(in|notin)\\s*\\(([^()]*)\\)$`);
const equality = new RegExp(`^(${labelKey})\\s*(==|=|!=)\\s*([A-Za-z0-9._-]*)$`);
const exists = new RegExp(`^(!?)\\s*(${labelKey})$`);

/**
 * Reads a label selector as `kubectl -l` accepts it: `a=b`, `a!=b`, `a in (b,c)`, `a notin (b)`,
 * `a`, `!a`, joined by commas. Throws a 400 Status if it is invalid.
 */
export function labelMatcher(selector: string): Matcher {
  const tests = splitOutsideParentheses(selector).map(requirement);
  return object => {
    const labels = object.metadata.labels ?? {};
    return tests.every(test => test(labels));
  };
}

function requirement(text: string): (labels: Record<string, string>) => boolean {
  const set = setBased.exec(text);
  if (set) {
    const [, key, operator, list] = set;
    const values = list.split(',').map(value => value.trim());
    return operator === 'in'
      ? labels => key in labels && values.includes(labels[key])
      : labels => !(key in labels) || !values.includes(labels[key]);
  }
  const pair = equality.exec(text);
  if (pair) {
    const [, key, operator, value] = pair;
    return operator === '!=' ? labels => labels[key] !== value : labels => labels[key] === value;
  }
  const presence = exists.exec(text);
  if (presence) {
    const [, not, key] = presence;
    return not ? labels => !(key in labels) : labels => key in labels;
  }
  throw badRequest(`unable to parse requirement: ${text}`);
}

function splitOutsideParentheses(text: string): string[] {
  return text
    .split(/,(?![^()]*\))/)
    .map(part => part.trim())
    .filter(part => part !== '');
}

/**
 * Reads a field selector (`metadata.name=web,metadata.namespace!=infra`). Custom resources can be
 * selected by name and namespace only, as at a real server; built-in kinds by any field.
 * Throws a 400 Status if it is invalid or the field is not supported.
 */
export function fieldMatcher(selector: string, custom: boolean): Matcher {
  const tests = selector
    .split(',')
    .filter(part => part.trim() !== '')
    .map(part => {
      const found = /^([^=!]+?)(==|=|!=)(.*)$/.exec(part.trim());
      if (!found) throw badRequest(`invalid selector: '${part}'; can't understand '${part}'`);
      const [, path, operator, value] = found;
      if (custom && path !== 'metadata.name' && path !== 'metadata.namespace') {
        throw badRequest(`field label not supported: ${path}`);
      }
      const steps = path.split('.');
      return (object: KubeObject) => (valueAt(object, steps) === value) === (operator !== '!=');
    });
  return object => tests.every(test => test(object));
}

function valueAt(object: KubeObject, steps: string[]): string {
  let value: unknown = object;
  for (const step of steps) {
    value =
      typeof value === 'object' && value !== null
        ? (value as Record<string, unknown>)[step]
        : undefined;
  }
  return value === undefined || value === null ? '' : String(value);
}
