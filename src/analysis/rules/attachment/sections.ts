import { number, text } from '../../../gatewayApi/read';
import type { Service } from '../../../gatewayApi/types';
import { indexed } from '../../objects/indexed';
import type { Reader } from '../../objects/reader';
import type { RefusedParent } from './refusal';

/** What a parentRef can mean within its parent: a listener, or for a mesh a port of the Service. */
export interface Section {
  readonly name: string;
  readonly port: number | undefined;
}

/**
 * Lists what there is to mean within a parent (ParentReference.sectionName and port).
 *
 * @param refused - A parentRef of which no section is the one that it names.
 * @param reader - Where Services are.
 * @returns The sections, in their order.
 */
export function sectionsOf(
  { verdict, parent, listeners }: RefusedParent,
  reader: Reader
): Section[] {
  if (!verdict.mesh) return listeners.map(({ listener: { name, port } }) => ({ name, port }));
  const found = reader.lookup(parent);
  if (found.state !== 'found') return [];
  return indexed((found.object as Service).spec?.ports).map(([, port]) => ({
    name: text(port.name),
    port: number(port.port),
  }));
}
