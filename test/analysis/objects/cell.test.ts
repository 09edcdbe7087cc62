import { describe, expect, it } from 'vitest';
import { Cell, Reading, type Work } from '../../../src/analysis/objects/cell';

const work = (): Work => ({ reads: [], dirty: false });

function readersOf(cell: Cell): Work[] {
  const found: Work[] = [];
  cell.forEachReader(one => found.push(one));
  return found;
}

describe('What a computation reads', () => {
  it('affects it, and no other', () => {
    const [a, b] = [new Cell(), new Cell()];
    const [first, second] = [work(), work()];
    const reading = new Reading();
    reading.note(a);
    reading.note(b);
    reading.note(a);
    reading.finish(first);
    reading.note(b);
    reading.finish(second);
    expect(first.reads).toEqual([a, b]);
    expect(readersOf(a)).toEqual([first]);
    expect(readersOf(b)).toEqual([first, second]);
  });

  it('does not affect it once it no longer reads it', () => {
    const [a, b, c] = [new Cell(), new Cell(), new Cell()];
    const one = work();
    const reading = new Reading();
    [a, b].forEach(cell => reading.note(cell));
    reading.finish(one);
    [b, c].forEach(cell => reading.note(cell));
    reading.finish(one);
    expect([a, b, c].map(cell => readersOf(cell).length)).toEqual([0, 1, 1]);
  });

  it('is told apart from what another reading records at the same time', () => {
    const cell = new Cell();
    const [one, other] = [work(), work()];
    const [reading, second] = [new Reading(), new Reading()];
    reading.note(cell);
    second.note(cell);
    reading.finish(one);
    second.finish(other);
    expect(readersOf(cell)).toEqual([one, other]);
  });

  it('is not recorded if nothing will change', () => {
    const cell = new Cell();
    const one = work();
    const reading = new Reading(false);
    const { stamp } = reading;
    reading.note(cell);
    reading.finish(one);
    expect(readersOf(cell)).toEqual([]);
    expect(one.reads).toEqual([]);
    expect(reading.stamp).not.toBe(stamp);
  });
});
