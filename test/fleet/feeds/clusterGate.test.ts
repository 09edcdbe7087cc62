import { describe, expect, it } from 'vitest';
import { ClusterGate } from '../../../src/fleet/feeds/clusterGate';
import { Gate } from '../../../src/kube/gate';

function setUp(connections = 100) {
  let time = 0;
  const shared = new Gate(connections);
  const open: Array<() => void> = [];
  const asked: number[] = [];
  const gateOf = (rank: number) => {
    const gate = new ClusterGate(shared, rank, () => time);
    const ask = () =>
      gate.run(() => {
        asked.push(rank);
        return new Promise<void>(resolve => open.push(resolve));
      });
    return { gate, ask };
  };
  const settle = () => new Promise<void>(resolve => setTimeout(resolve, 0));
  return {
    gateOf,
    open,
    asked,
    settle,
    answerAllAfter: async (ms: number) => {
      time += ms;
      open.splice(0).forEach(answer => answer());
      await settle();
    },
  };
}

describe('ClusterGate', () => {
  it('sends more requests at once as long as the cluster answers quickly', async () => {
    const { gateOf, open, settle, answerAllAfter } = setUp();
    const { ask } = gateOf(0);
    for (let count = 0; count < 12; count += 1) void ask();
    await settle();
    expect(open).toHaveLength(2);
    await answerAllAfter(20);
    expect(open).toHaveLength(4);
    await answerAllAfter(5_000);
    expect(open).toHaveLength(2);
  });

  it('starts with more requests after a quick discovery', async () => {
    const { gateOf, open, settle } = setUp();
    const { gate, ask } = gateOf(0);
    gate.answered(30);
    for (let count = 0; count < 12; count += 1) void ask();
    await settle();
    expect(open).toHaveLength(4);
  });

  it('leaves connections to the other clusters', async () => {
    const { gateOf, open, asked, settle } = setUp(5);
    const [slow, other] = [gateOf(0), gateOf(1)];
    slow.gate.answered(30);
    for (let count = 0; count < 12; count += 1) void slow.ask();
    void other.ask();
    await settle();
    expect(open).toHaveLength(5);
    expect(asked).toEqual([0, 0, 0, 0, 1]);
  });
});
