/** What newer browsers have, of which TypeScript does not know yet. */
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

// What somebody looks at is drawn before we go on, where the browser can tell the two apart. A timer
// of no time would be one of several milliseconds once it is used again and again.
const { scheduler } = globalThis as { readonly scheduler?: Partial<TaskScheduler> };
const postTask = scheduler?.postTask?.bind(scheduler);
const post =
  postTask === undefined ? messages() : () => void postTask(runNext, { priority: 'background' });

/**
 * Calls back once the browser has had a turn.
 *
 * @param work - What to do then.
 */
export function nextTask(work: () => void): void {
  waiting.push(work);
  post();
}

/**
 * The same, before everything that waits for a turn by `nextTask`: a cluster is drawn before the
 * next one is thought about.
 *
 * @param work - What to do then.
 */
export function nextUrgentTask(work: () => void): void {
  urgent.push(work);
  post();
}
