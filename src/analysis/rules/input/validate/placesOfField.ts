import type { ObjectField, SchemaField } from '../schema/field';

const MOST = 2;

function collect(field: SchemaField, name: string, path: string, found: string[]): void {
  if (field.is === 'list') collect(field.of, name, `${path}[]`, found);
  if (field.is !== 'object' || field.loose) return;
  if (path !== '' && Object.hasOwn(field.fields, name)) found.push(path);
  for (const [key, one] of Object.entries(field.fields)) {
    if (key !== 'metadata') collect(one, name, `${path}.${key}`, found);
  }
}

function depth(path: string): number {
  return path.split('.').length;
}

/**
 * The objects of a kind that have a field of a name.
 *
 * @returns At most two paths, such as `.spec.rules[]`, those nearest to the root first.
 */
export function placesOfField(root: ObjectField, name: string): string[] {
  const found: string[] = [];
  collect(root, name, '', found);
  return found.sort((a, b) => depth(a) - depth(b)).slice(0, MOST);
}
