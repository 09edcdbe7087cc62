import { afterEach, describe, expect, it, vi } from 'vitest';

type Work = () => void;

// The module looks for the browser's scheduler once, when it is loaded.
async function load(scheduler: unknown) {
  vi.stubGlobal('scheduler', scheduler);
  vi.resetModules();
  return import('../../src/fleet/nextTask');
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe.each([
  ['a browser with a scheduler', true],
  ['a browser without one', false],
])('In %s', (_, hasScheduler) => {
  const options: unknown[] = [];
  const scheduler = {
    postTask: (work: Work, option: unknown) => {
      options.push(option);
      setTimeout(work);
      return Promise.resolve();
    },
  };
  const given = hasScheduler ? scheduler : undefined;

  it('work waits for its turn, and urgent work comes first', async () => {
    const { nextTask, nextUrgentTask } = await load(given);
    const done: string[] = [];
    await new Promise<void>(resolve => {
      nextTask(() => done.push('one'));
      nextTask(() => {
        done.push('two');
        resolve();
      });
      nextUrgentTask(() => {
        done.push('urgent');
        nextUrgentTask(() => done.push('what it leads to'));
      });
      expect(done).toEqual([]);
    });
    expect(done).toEqual(['urgent', 'what it leads to', 'one', 'two']);
  });

  it('ordinary work has background priority', async () => {
    options.length = 0;
    const { nextTask } = await load(given);
    await new Promise<void>(nextTask);
    expect(options).toEqual(hasScheduler ? [{ priority: 'background' }] : []);
  });
});
