// The limit can change while the work runs, so it is looked at again after this time.
const CHECK_MS = 250;

/**
 * Runs work for a limited time.
 *
 * @param work - Must end when its signal is aborted. If it does not, its result is dropped.
 * @param limit - `ms` gives the time limit in milliseconds; Infinity is no limit. `late` makes the
 *   error of work that takes longer, from the limit.
 * @param controller - Aborted when the time is over. The caller can abort it earlier.
 * @returns The result of the work.
 * @throws What `late` makes, the reason of an earlier abort, or what the work throws.
 */
export async function inTime<Result>(
  work: (signal: AbortSignal) => Promise<Result>,
  limit: { readonly ms: () => number; readonly late: (limitMs: number) => Error },
  controller: AbortController = new AbortController()
): Promise<Result> {
  const { signal } = controller;
  const start = performance.now();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ended = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
    const check = () => {
      const limitMs = limit.ms();
      const leftMs = limitMs - (performance.now() - start);
      if (leftMs <= 0) controller.abort(limit.late(limitMs));
      else timer = setTimeout(check, Math.min(leftMs, CHECK_MS));
    };
    timer = setTimeout(check, 0);
  });
  try {
    return await Promise.race([work(signal), ended]);
  } finally {
    clearTimeout(timer);
  }
}
