/** The Scheduler API of newer browsers, which TypeScript's DOM types lack. */
interface TaskScheduler {
  postTask(work: () => void, options: { readonly priority: 'background' }): Promise<void>;
}

const urgent: Array<() => void> = [];
const waiting: Array<() => void> = [];

function runNext(): void {
  (urgent.shift() ?? waiting.shift())?.();
}

function messages(): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = runNext;
  return () => port2.postMessage(undefined);
}

// A background task lets the browser render first. A message is the fallback, since browsers delay
// repeated timers of 0 ms by several milliseconds.
const { scheduler } = globalThis as { readonly scheduler?: Partial<TaskScheduler> };
const postTask = scheduler?.postTask?.bind(scheduler);
const post =
  postTask === undefined ? messages() : () => void postTask(runNext, { priority: 'background' });

/** Runs work in a later task, so that the browser can render first. */
export function nextTask(work: () => void): void {
  waiting.push(work);
  post();
}

/**
 * Runs work like `nextTask`, but before all work that waits there: a cluster is drawn before the
 * next one is computed.
 */
export function nextUrgentTask(work: () => void): void {
  urgent.push(work);
  post();
}
