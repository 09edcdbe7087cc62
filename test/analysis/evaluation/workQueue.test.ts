import { describe, expect, it } from 'vitest';
import { type LayeredWork, WorkQueue } from '../../../src/analysis/evaluation/workQueue';
import { Cell, Reading } from '../../../src/analysis/objects/cell';

type Layer = 'first' | 'second' | 'last';
const LAYERS: readonly Layer[] = ['first', 'second', 'last'];

interface Item extends LayeredWork<Layer> {
  readonly name: string;
}

const item = (name: string, layer: Layer): Item => ({ name, layer, reads: [], dirty: false });

function queueOf(step: (work: Item, queue: WorkQueue<Layer, Item>) => void = () => {}) {
  const done: string[] = [];
  const queue: WorkQueue<Layer, Item> = new WorkQueue<Layer, Item>(LAYERS, work => {
    done.push(work.name);
    step(work, queue);
  });
  return { queue, done };
}

const never = () => false;

describe('A queue of work', () => {
  it('runs the layers in their order, and each item once', () => {
    const { queue, done } = queueOf();
    const early = item('early', 'first');
    [item('late', 'last'), item('middle', 'second'), early, early].forEach(one => queue.add(one));
    expect(queue.run(LAYERS, never)).toBe(true);
    expect(done).toEqual(['early', 'middle', 'late']);
  });

  it('returns to an earlier layer before it goes on', () => {
    const again = item('again', 'first');
    const { queue, done } = queueOf((work, own) => {
      if (work.name === 'middle') own.add(again);
    });
    [item('middle', 'second'), item('late', 'last')].forEach(one => queue.add(one));
    queue.run(LAYERS, never);
    expect(done).toEqual(['middle', 'again', 'late']);
  });

  it('queues all that read a changed cell, also an item that has just run', () => {
    const cell = new Cell();
    const reading = new Reading();
    const reader = item('reader', 'second');
    const { queue, done } = queueOf(work => {
      if (work === reader) reading.note(cell);
      reading.finish(work);
    });
    [reader, item('other', 'second')].forEach(one => queue.add(one));
    queue.run(LAYERS, never);
    done.length = 0;
    queue.changed(cell);
    queue.changed(cell);
    queue.run(LAYERS, never);
    expect(done).toEqual(['reader']);
  });

  it('leaves the rest for the next call if it should stop', () => {
    const { queue, done } = queueOf();
    ['a', 'b', 'c'].forEach(name => queue.add(item(name, 'first')));
    expect(queue.run(LAYERS, () => true)).toBe(false);
    expect(done).toHaveLength(1);
    expect(queue.run(LAYERS, never)).toBe(true);
    expect([...done].sort()).toEqual(['a', 'b', 'c']);
  });

  it('runs the given layers only', () => {
    const { queue, done } = queueOf();
    [item('early', 'first'), item('late', 'last')].forEach(one => queue.add(one));
    expect(queue.run(['first', 'second'], never)).toBe(true);
    expect(done).toEqual(['early']);
    queue.run(LAYERS, never);
    expect(done).toEqual(['early', 'late']);
  });

  it('asks for more work before the last layer, once all others are done', () => {
    const { queue, done } = queueOf();
    const more = [item('more', 'last')];
    queue.add(item('early', 'first'));
    queue.run(LAYERS, never, () => {
      expect(done).toContain('early');
      const next = more.pop();
      if (next !== undefined) queue.add(next);
    });
    expect(done).toEqual(['early', 'more']);
  });
});
