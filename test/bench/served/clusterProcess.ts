// Runs in a process of its own: a browser that waits for its clusters would be measured with them.
import type { EmbeddedCluster } from '../../../demo/cluster';
import { generateCluster } from '../../../demo/generate';
import { startDemo } from '../../../demo/server/startDemo';
import { Changes } from './changes';
import type { Addresses, Answer, Order, Sent } from './messages';

const clusters = new Map<string, EmbeddedCluster>();
let changes: Changes | undefined;

function clusterNamed(name: string): EmbeddedCluster {
  const cluster = clusters.get(name);
  if (cluster === undefined) throw new Error(`${name} is not served`);
  return cluster;
}

async function serve({ clusters: wanted }: Extract<Order, { do: 'serve' }>): Promise<Addresses> {
  wanted.forEach(({ name, routes, fault }, index) => {
    const cluster = generateCluster(name, { routes, seed: index + 1 });
    if (fault !== undefined) cluster.setFault(fault);
    clusters.set(name, cluster);
  });
  const all = [...clusters.values()];
  const withPlugin = await startDemo({ clusters: all });
  const withoutPlugin = await startDemo({ clusters: all, withPlugin: false });
  return { withPlugin: withPlugin.url, withoutPlugin: withoutPlugin.url };
}

function takeCount(): number {
  return [...clusters.values()].reduce((sum, { requests }) => sum + requests.splice(0).length, 0);
}

async function obey(order: Order): Promise<unknown> {
  switch (order.do) {
    case 'serve':
      return serve(order);
    case 'change':
      changes ??= new Changes([...clusters.values()]);
      return changes.pace(order.perSecond);
    case 'fault':
      return clusterNamed(order.cluster).setFault(order.fault);
    case 'clear':
      return clusterNamed(order.cluster).clearFaults(order.kind);
    case 'count':
      return takeCount();
  }
}

function send(answer: Answer): void {
  process.send?.(answer);
}

process.on('message', ({ id, order }: Sent) => {
  obey(order).then(
    result => send({ id, result }),
    error => send({ id, problem: error instanceof Error ? error.message : String(error) })
  );
});
// The benchmark was ended.
process.on('disconnect', () => process.exit());
