import { describe, expect, it } from 'vitest';
import {
  refusesConflict,
  repeatsListeners,
  reportedOfListener,
  reportedOfOwner,
} from '../../../src/analysis/gateways/reportedTrouble';
import type { Gateway } from '../../../src/gatewayApi/types';
import { gateway, listener } from '../objects';
import { listenerStatus, reported, withStatus } from '../reports';

const owner = (...told: readonly string[]) =>
  reportedOfOwner(
    gateway(
      'infra/gw',
      [listener()],
      {},
      withStatus({ conditions: told.map(one => reported(one)) })
    ) as Gateway
  );
const ofListener = (...told: readonly string[]) =>
  reportedOfListener(
    gateway(
      'infra/gw',
      [listener()],
      {},
      withStatus({ listeners: [listenerStatus('http', ...told)] })
    ) as Gateway,
    'http'
  );

describe('What a controller reports', () => {
  it('is nothing without a status, or for an older generation', () => {
    expect(reportedOfOwner(gateway() as Gateway)).toMatchObject({
      any: false,
      programmed: 'NotReconciled',
      trouble: undefined,
    });
    const status = { conditions: [reported('Programmed=False/Invalid', 'old', 1)] };
    const object = gateway('infra/gw', [], {}, { metadata: { generation: 2 }, status });
    expect(reportedOfOwner(object as Gateway)).toMatchObject({ any: false, trouble: undefined });
  });

  it('is not what the API server writes by default', () => {
    const conditions = [
      {
        type: 'Accepted',
        status: 'Unknown',
        reason: 'Pending',
        lastTransitionTime: '1970-01-01T00:00:00Z',
      },
    ];
    const object = gateway('infra/gw', [], {}, { status: { conditions } });
    expect(reportedOfOwner(object as Gateway).any).toBe(false);
  });

  it.each([
    [
      ['Programmed=False/Invalid', 'Accepted=False/Invalid', 'Conflicted=True/HostnameConflict'],
      'Conflicted',
    ],
    [['Programmed=False/Invalid', 'Accepted=False/UnsupportedProtocol'], 'Accepted'],
    [['Programmed=False/Invalid', 'Accepted=True/Accepted'], 'Programmed'],
    [['Programmed=Unknown/Pending', 'Accepted=True/Accepted'], 'Programmed'],
    [
      ['Programmed=True/Programmed', 'Accepted=True/Accepted', 'Conflicted=False/NoConflicts'],
      undefined,
    ],
    [['Accepted=False/InvalidRouteKinds'], undefined],
  ])('%j has the trouble %s', (told, type) => {
    expect(ofListener(...told).trouble?.type).toBe(type);
  });

  it('is about one listener by its name', () => {
    const status = withStatus({
      listeners: [
        listenerStatus('a', 'Programmed=False/Invalid'),
        listenerStatus('b', 'Programmed=True/Programmed'),
      ],
    });
    const object = gateway('infra/gw', [], {}, status) as Gateway;
    const names = ['a', 'b', 'c'];
    expect(names.map(name => reportedOfListener(object, name).programmed)).toEqual([
      'False',
      'True',
      'NotReconciled',
    ]);
  });

  it('refuses a listener because of a conflict', () => {
    expect(refusesConflict(ofListener('Conflicted=True/Any'))).toBe(true);
    expect(refusesConflict(ofListener('Accepted=False/ProtocolConflict'))).toBe(true);
    expect(refusesConflict(ofListener('Accepted=False/UnsupportedProtocol'))).toBe(false);
    expect(refusesConflict(ofListener('Conflicted=False/NoConflicts'))).toBe(false);
  });

  it('may only repeat a problem of listeners', () => {
    expect(repeatsListeners({ reason: 'ListenersNotValid' })).toBe(true);
    expect(repeatsListeners({ reason: 'AddressNotAssigned' })).toBe(false);
    expect(owner('Programmed=False/AddressNotAssigned').unprogrammed?.reason).toBe(
      'AddressNotAssigned'
    );
  });
});
