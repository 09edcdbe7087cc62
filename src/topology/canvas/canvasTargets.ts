import type { Scene } from './scene';

/**
 * What of the picture something happened to.
 *
 * @param target - Of an event.
 * @param name - Which part of it.
 * @returns The id; undefined for no such part.
 */
export function dataOf(target: EventTarget, name: 'node' | 'row' | 'edge'): string | undefined {
  const element = target instanceof Element ? target.closest(`[data-${name}]`) : null;
  return element?.getAttribute(`data-${name}`) ?? undefined;
}

/** The fold that something happened to; undefined for anything else. */
export function foldUnder(scene: Scene, target: EventTarget): string | undefined {
  const id = dataOf(target, 'node');
  return id !== undefined && scene.index.node(id)?.kind === 'fold' ? id : undefined;
}
