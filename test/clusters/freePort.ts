import { createServer } from 'node:net';

/**
 * Below the ports that systems use for outgoing connections (from 32768 on Linux, from 49152
 * elsewhere). A client could take one of those ports while its server restarts.
 */
const lowest = 20_000;
const highest = 32_000;

function isFree(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/**
 * Finds ports of 127.0.0.1 on which no process listens.
 *
 * @param count the number of ports
 * @returns that many different ports, which others may take before a server listens
 * @throws when there are too few
 */
export async function freePorts(count: number): Promise<number[]> {
  const ports = new Set<number>();
  for (let attempt = 0; attempt < 1000 && ports.size < count; attempt++) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest));
    if (await isFree(port)) ports.add(port);
  }
  if (ports.size < count) throw new Error(`there are no ${count} free ports on 127.0.0.1`);
  return [...ports];
}
