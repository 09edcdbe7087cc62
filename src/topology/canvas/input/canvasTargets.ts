import type { FoldNode, Picked } from '../../../graph';
import type { Scene } from '../scene';

/**
 * The id of the part of the picture under an event.
 *
 * @param name - The type of part.
 * @returns Undefined if there is no such part.
 */
export function idUnder(target: EventTarget, name: 'node' | 'row' | 'edge'): string | undefined {
  const element = target instanceof Element ? target.closest(`[data-${name}]`) : null;
  return element?.getAttribute(`data-${name}`) ?? undefined;
}

/** The fold under an event; undefined for anything else. */
export function foldUnder(scene: Scene, target: EventTarget): FoldNode | undefined {
  const id = idUnder(target, 'node');
  const node = id === undefined ? undefined : scene.index.node(id);
  return node?.kind === 'fold' ? node : undefined;
}

/** The node, row or line under an event; undefined for the background. */
export function pickedUnder(target: EventTarget): Picked | undefined {
  const node = idUnder(target, 'node');
  if (node !== undefined) return { node, row: idUnder(target, 'row') };
  const edge = idUnder(target, 'edge');
  return edge === undefined ? undefined : { edge };
}
