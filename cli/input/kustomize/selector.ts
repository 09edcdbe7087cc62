import { text } from '../../../src/gatewayApi/read';
import { type BuiltObject, groupOfBuilt, isNamed } from './builtObject';

type Fields = Readonly<Record<string, unknown>>;

function matcher(pattern: unknown): (value: string) => boolean {
  const wanted = text(pattern);
  if (wanted === '') return () => true;
  try {
    const anchored = new RegExp(`^(?:${wanted})$`);
    return value => anchored.test(value);
  } catch {
    return value => value === wanted;
  }
}

function matchesLabels(selector: unknown, labels: Fields): boolean {
  return text(selector)
    .split(',')
    .filter(part => part.trim() !== '')
    .every(part => {
      const [, not = '', key = '', value] =
        /^\s*(!?)\s*([^=!\s]+)\s*(?:==?\s*(.*?))?\s*$/.exec(part) ?? [];
      const has = value === undefined ? key in labels : text(labels[key]) === value;
      return not === '' ? has : !has;
    });
}

/**
 * Whether an object is among those that a selector of kustomize means, such as the `target` of a
 * patch. Each of its parts is a regular expression that matches the whole value.
 */
export function isSelectedBy(selector: Fields, built: BuiltObject): boolean {
  const { object } = built;
  const version = object.apiVersion.slice(object.apiVersion.lastIndexOf('/') + 1);
  return (
    matcher(selector.group)(groupOfBuilt(built)) &&
    matcher(selector.version)(version) &&
    matcher(selector.kind)(object.kind) &&
    isNamed(built, matcher(selector.name)) &&
    matcher(selector.namespace)(object.metadata.namespace ?? 'default') &&
    matchesLabels(selector.labelSelector, object.metadata.labels ?? {}) &&
    matchesLabels(selector.annotationSelector, object.metadata.annotations ?? {})
  );
}
