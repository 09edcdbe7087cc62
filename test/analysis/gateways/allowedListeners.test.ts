import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../../src/analysis';
import { checkAdmission } from '../../../src/analysis/gateways/allowedListeners';
import { Reader } from '../../../src/analysis/objects/reader';
import { ClusterSnapshot, refOf } from '../../../src/analysis/objects/snapshot';
import type { Gateway } from '../../../src/gatewayApi/types';
import { gateway, listener, listenerSet, namespace } from '../objects';

function admitted(namespaces: unknown, set = 'shop/set') {
  const snapshot = new ClusterSnapshot(() => {});
  snapshot.set(namespace('shop', { team: 'shop' }));
  const allowedListeners = namespaces === undefined ? undefined : { namespaces };
  const object = gateway('infra/gw', [listener()], { allowedListeners }) as Gateway;
  const { status, reason, message } = checkAdmission(
    object,
    refOf(object),
    refOf(listenerSet(set)),
    new Reader(snapshot)
  );
  return { answer: `${status} ${reason}`, text: formatMessage(message) };
}

const team = (name: string) => ({ from: 'Selector', selector: { matchLabels: { team: name } } });

describe('A Gateway', () => {
  it.each<[unknown, string, string]>([
    [undefined, 'shop/set', 'False NotAllowed'],
    [null, 'shop/set', 'False NotAllowed'],
    [{}, 'infra/set', 'False NotAllowed'],
    [{ from: 'None' }, 'infra/set', 'False NotAllowed'],
    [{ from: 'Same' }, 'infra/set', 'True Found'],
    [{ from: 'Same' }, 'shop/set', 'False NotAllowed'],
    [{ from: 'All' }, 'shop/set', 'True Found'],
    [team('shop'), 'shop/set', 'True Found'],
    [team('media'), 'shop/set', 'False NotAllowed'],
    [{ from: 'Selector' }, 'shop/set', 'False NotAllowed'],
  ])('with allowedListeners %j answers ListenerSet %s: %s', (namespaces, set, answer) => {
    expect(admitted(namespaces, set).answer).toBe(answer);
  });

  it('says whether it refuses by default', () => {
    expect(admitted(undefined).text).toContain('defaults to None');
    expect(admitted({ from: 'None' }).text).not.toContain('defaults');
  });
});
