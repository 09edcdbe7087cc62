import { expect, it } from 'vitest';
import { evaluateGiven, healthKey, healthOfListener, RULES } from '../../../../src/analysis';
import { gateway, gatewayClass, listener } from '../../objects';

function healths(listeners: readonly object[]): string[] {
  const evaluation = evaluateGiven([gatewayClass(), gateway('infra/gw', listeners)], RULES);
  const [verdict] = [...evaluation.allGateways().values()];
  return verdict!.listeners.map(({ served }) => healthKey(healthOfListener(served)));
}

it('says that a listener serves, or the reason why not', () => {
  const shared = [listener('a'), listener('b', { protocol: 'TCP' }), listener('c', { port: 81 })];
  expect(healths(shared)).toEqual(['unserved:conflict', 'unserved:conflict', 'attached']);
});
