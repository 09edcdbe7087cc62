import { nameKey } from '../feedObject';
import type { MalformedObject } from './clusterObject';

function keyOfMalformed({ namespace, name, field, value }: MalformedObject): string {
  return name === undefined ? `?${field} ${value}` : nameKey(namespace, name);
}

/** The objects of one resource that cannot be used now. */
export class MalformedObjects {
  /** Changes with the objects. */
  revision = 0;
  private found = new Map<string, MalformedObject>();

  /** Whether there is none. */
  get none(): boolean {
    return this.found.size === 0;
  }

  all(): readonly MalformedObject[] {
    return [...this.found.values()];
  }

  /** Replaces all objects; of several with one name the last one counts. */
  replace(objects: readonly MalformedObject[]): void {
    if (this.none && objects.length === 0) return;
    this.found = new Map(objects.map(object => [keyOfMalformed(object), object]));
    this.revision += 1;
  }

  add(object: MalformedObject): void {
    this.found.set(keyOfMalformed(object), object);
    this.revision += 1;
  }

  /** Removes an object by its `nameKey`, since it was deleted or is well-formed now. */
  remove(key: string): void {
    if (this.found.delete(key)) this.revision += 1;
  }
}
