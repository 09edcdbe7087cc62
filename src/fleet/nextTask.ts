const waiting: Array<() => void> = [];
const { port1, port2 } = new MessageChannel();

port1.onmessage = () => waiting.shift()?.();

/**
 * Calls back once the browser has had a turn. Unlike a timer of no time, which browsers make one of
 * several milliseconds when it is used again and again.
 *
 * @param work - What to do then.
 */
export function nextTask(work: () => void): void {
  waiting.push(work);
  port2.postMessage(undefined);
}
