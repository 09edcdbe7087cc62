import type { FoldNode, Picked } from '../../../graph';
import type { Scene } from '../scene';

/**
 * What of the picture an event is about.
 *
 * @param target - Of the event.
 * @param name - Which part of it.
 * @returns The id; undefined for no such part.
 */
export function idUnder(target: EventTarget, name: 'node' | 'row' | 'edge'): string | undefined {
  const element = target instanceof Element ? target.closest(`[data-${name}]`) : null;
  return element?.getAttribute(`data-${name}`) ?? undefined;
}

/** The fold that an event is about; undefined for anything else. */
export function foldUnder(scene: Scene, target: EventTarget): FoldNode | undefined {
  const id = idUnder(target, 'node');
  const node = id === undefined ? undefined : scene.index.node(id);
  return node?.kind === 'fold' ? node : undefined;
}

/** The node, row or line that an event is about; undefined for the space between them. */
export function pickedUnder(target: EventTarget): Picked | undefined {
  const node = idUnder(target, 'node');
  if (node !== undefined) return { node, row: idUnder(target, 'row') };
  const edge = idUnder(target, 'edge');
  return edge === undefined ? undefined : { edge };
}
