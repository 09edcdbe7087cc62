import { number, text } from '../../../gatewayApi/read';
import type { Service } from '../../../gatewayApi/types';
import { indexed } from '../../objects/indexed';
import type { Reader } from '../../objects/reader';
import type { RefusedParent } from './refusal';

/** A target that a parentRef can select in its parent: a listener, or a Service port for a mesh. */
export interface Section {
  readonly name: string;
  readonly port: number | undefined;
}

/**
 * Lists the sections that a parent has (ParentReference.sectionName and port), in their order.
 *
 * @param refused - A parentRef that matches none of the sections.
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
