import { describe, expect, it } from 'vitest';
import { findingsOf, gateway, listener, listenerSet } from '../../objects';
import { listenerStatus, reported, withStatus } from '../../reports';
import { said } from '../support';

const CODE = 'NotProgrammed';
const ALL = { allowedListeners: { namespaces: { from: 'All' } } };
const listeners = [listener('http'), listener('admin', { port: 81 })];

function of(status: object, own: readonly unknown[] = listeners) {
  return findingsOf(CODE, [gateway('infra/gw', own, ALL, withStatus(status))]);
}

describe(CODE, () => {
  it('quotes the controller, once for a Gateway whose listeners only repeat it', () => {
    const found = of({
      conditions: [reported('Programmed=False/AddressNotAssigned', 'no address is free')],
      listeners: [listenerStatus('http', 'Programmed=False/Pending')],
    });
    expect(found).toMatchObject([
      { severity: 'error', object: { kind: 'Gateway', name: 'gw' }, path: '.status.conditions' },
    ]);
    expect(found.map(said)).toEqual([
      'The controller reports Programmed False (AddressNotAssigned) for Gateway infra/gw: no address is free',
    ]);
  });

  it('is on the listener where only that is not programmed, or the Gateway only repeats it', () => {
    const status = [listenerStatus('admin', 'Programmed=False/Pending')];
    const paths = [{ path: '.spec.listeners[1]' }];
    expect(of({ listeners: status })).toMatchObject(paths);
    const conditions = [reported('Programmed=False/Invalid')];
    expect(of({ conditions, listeners: status })).toMatchObject(paths);
    expect(of({ conditions })).toMatchObject([{ path: '.status.conditions' }]);
  });

  it('is on a ListenerSet and its listeners', () => {
    const set = (status: object) =>
      listenerSet('shop/set', 'infra/gw', undefined, withStatus(status));
    const found = (status: object) =>
      findingsOf(CODE, [gateway('infra/gw', listeners, ALL), set(status)]);
    expect(found({ conditions: [reported('Programmed=False/Pending')] })).toMatchObject([
      { object: { kind: 'ListenerSet' }, path: '.status.conditions' },
    ]);
    expect(
      found({ listeners: [listenerStatus('extra', 'Programmed=False/Pending')] })
    ).toMatchObject([{ object: { kind: 'ListenerSet' }, path: '.spec.listeners[0]' }]);
  });

  it('is silent for a listener with another finding, such as a conflict', () => {
    const twins = [listener('one'), listener('two')];
    const status = ['one', 'two'].map(name => listenerStatus(name, 'Programmed=False/Invalid'));
    expect(of({ listeners: status }, twins)).toEqual([]);
  });

  it('is silent while nothing is decided, or the report is older than the object', () => {
    expect(of({ conditions: [reported('Programmed=Unknown/Pending')] })).toEqual([]);
    const conditions = [reported('Programmed=False/Invalid', 'old', 1)];
    const old = { metadata: { generation: 2 }, status: { conditions } };
    expect(findingsOf(CODE, [gateway('infra/gw', listeners, {}, old)])).toEqual([]);
  });
});
