import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Progress } from '../../../demo/host/progress';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('reports the step every ten seconds until it is stopped', () => {
  const lines: string[] = [];
  const progress = new Progress('Building.', line => lines.push(line));
  progress.step('reading');
  vi.advanceTimersByTime(20_000);
  progress.step('writing');
  vi.advanceTimersByTime(10_000);
  progress.done('Built.');
  progress.stop();
  vi.advanceTimersByTime(60_000);
  expect(lines).toEqual([
    'Building.',
    '   10 s  reading',
    '   20 s  reading',
    '   30 s  writing',
    '   30 s  Built.',
  ]);
});
