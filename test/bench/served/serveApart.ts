import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Addresses, Answer, Generated, Order, Sent } from './messages';

const PROCESS = fileURLToPath(new URL('clusterProcess.ts', import.meta.url));

/** Clusters in a process of their own. */
export interface Apart {
  readonly addresses: Addresses;
  /** Resolves with what the order's answer has. */
  order(order: Order): Promise<unknown>;
  close(): void;
}

function orders(child: ChildProcess): (order: Order) => Promise<unknown> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let last = 0;
  child.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  child.on('exit', () => {
    waiting.forEach((answer, id) => answer({ id, problem: 'the process of the clusters ended' }));
  });
  return order =>
    new Promise((resolve, reject) => {
      last += 1;
      const sent: Sent = { id: last, order };
      waiting.set(last, ({ problem, result }) =>
        problem === undefined ? resolve(result) : reject(new Error(problem))
      );
      child.send(sent);
    });
}

/**
 * Generates and serves clusters in another process, with Headlamp's front end. The plugin must be
 * built before.
 *
 * @throws {Error} if they cannot be served.
 */
export async function serveApart(clusters: readonly Generated[]): Promise<Apart> {
  const child = fork(PROCESS);
  const order = orders(child);
  try {
    const addresses = (await order({ do: 'serve', clusters })) as Addresses;
    return { addresses, order, close: () => child.kill() };
  } catch (error) {
    child.kill();
    throw error;
  }
}
