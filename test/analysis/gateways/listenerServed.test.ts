import { describe, expect, it } from 'vitest';
import { evaluateGiven, formatMessage, type GatewayVerdict } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { gateway, gatewayClass, listener, listenerSet } from '../objects';
import { listenerStatus, reported, tlsSecret, withStatus } from '../reports';

const ALL = { allowedListeners: { namespaces: { from: 'All' } } };
const ADDRESS = { addresses: [{ type: 'IPAddress', value: '192.0.2.1' }] };
const secure = (...names: readonly string[]) =>
  listener('https', {
    port: 443,
    protocol: 'HTTPS',
    tls: { certificateRefs: names.map(name => ({ name })) },
  });

function verdictOf(objects: readonly KubernetesObject[], partial = false): GatewayVerdict {
  const given = [gatewayClass(), ...objects];
  const [verdict] = evaluateGiven(given, [], { partial }).allGateways().values();
  if (verdict === undefined) throw new Error('There is no Gateway.');
  return verdict;
}

/** What is said of each listener, as `name Status Reason`. */
function served(...objects: readonly KubernetesObject[]): string[] {
  return verdictOf(objects).listeners.map(
    ({ name, served: { status, reason } }) => `${name} ${status} ${reason}`
  );
}

const running = { ...ADDRESS, conditions: [reported('Programmed=True/Programmed')] };

describe('A listener of objects without any status', () => {
  it('is served', () => {
    expect(served(gateway('infra/gw'))).toEqual(['http True Served']);
  });

  it('is not served if it conflicts with another one', () => {
    const other = listener('tcp', { protocol: 'TCP' });
    expect(served(gateway('infra/gw', [listener(), other, listener('ok', { port: 81 })]))).toEqual([
      'http False ProtocolConflict',
      'tcp False ProtocolConflict',
      'ok True Served',
    ]);
  });

  it('is not served if none of its certificates can be used, and unknown if some cannot', () => {
    const known = tlsSecret('infra/known');
    expect(served(gateway('infra/gw', [secure('gone')]), known)).toEqual([
      'https False InvalidCertificateRef',
    ]);
    expect(served(gateway('infra/gw', [secure('gone', 'gone-too')]), known)).toEqual([
      'https False InvalidCertificateRef',
    ]);
    expect(served(gateway('infra/gw', [secure('gone', 'known')]), known)).toEqual([
      'https Unknown InvalidCertificateRef',
    ]);
    expect(served(gateway('infra/gw', [secure('known')]), known)).toEqual(['https True Served']);
  });

  it('is served although one of its route kinds is not valid', () => {
    const kinds = { allowedRoutes: { kinds: [{ kind: 'HTTPRoute' }, { kind: 'TCPRoute' }] } };
    expect(served(gateway('infra/gw', [listener('http', kinds)]))).toEqual(['http True Served']);
  });

  it('is not served if the class is not accepted or does not exist', () => {
    const refused = gatewayClass('refused', {
      status: { conditions: [reported('Accepted=False/InvalidParameters')] },
    });
    const of = (gatewayClassName: string) =>
      gateway('infra/gw', [listener()], { gatewayClassName });
    expect(served(refused, of('refused'))).toEqual(['http False GatewayClassNotAccepted']);
    expect(served(of('gone'))).toEqual(['http False GatewayClassNotFound']);
    expect(served(gatewayClass('quiet', { status: {} }), of('quiet'))).toEqual([
      'http True Served',
    ]);
  });
});

describe('A listener with a reported status', () => {
  const withListener = (...told: readonly string[]) =>
    gateway(
      'infra/gw',
      [listener()],
      {},
      withStatus({ ...running, listeners: [listenerStatus('http', ...told)] })
    );

  it.each([
    ['Accepted=False/PortUnavailable', 'http False PortUnavailable'],
    ['Conflicted=True/HostnameConflict', 'http False HostnameConflict'],
    ['Programmed=False/Pending', 'http False Pending'],
    ['Programmed=Unknown/Pending', 'http Unknown Pending'],
    ['ResolvedRefs=False/InvalidRouteKinds', 'http True Served'],
    ['Programmed=True/Programmed', 'http True Served'],
  ])('follows %s', (told, expected) => {
    expect(served(withListener(told))).toEqual([expected]);
  });

  it('is unknown while a Secret was not read, until it is reported as programmed', () => {
    const unread = (status?: object) =>
      verdictOf([gateway('infra/gw', [secure('unread')], {}, status && withStatus(status))], true)
        .listeners[0]?.served;
    const report = (...told: readonly string[]) => ({
      ...running,
      listeners: [listenerStatus('https', ...told)],
    });
    expect(unread()).toMatchObject({ status: 'Unknown', missing: { name: 'unread' } });
    expect(unread(report('Programmed=True/Programmed'))).toMatchObject({ status: 'True' });
    const invalid = 'ResolvedRefs=False/InvalidCertificateRef';
    expect(unread(report(invalid))).toMatchObject({ status: 'False' });
    // The controller serves the listener with another certificate.
    expect(unread(report(invalid, 'Programmed=True/Programmed'))).toMatchObject({
      status: 'Unknown',
    });
  });
});

describe('A Gateway with a reported status', () => {
  const of = (...told: readonly string[]) =>
    gateway(
      'infra/gw',
      [listener()],
      {},
      withStatus({ conditions: told.map(one => reported(one)) })
    );

  it('without an address is served only if it is reported as programmed', () => {
    expect(served(of('Accepted=True/Accepted'))).toEqual(['http False AddressNotAssigned']);
    expect(served(of('Programmed=True/Programmed'))).toEqual(['http True Served']);
  });

  it('serves none of its listeners if it is not programmed', () => {
    const set = listenerSet('shop/set');
    const status = withStatus({
      ...ADDRESS,
      conditions: [reported('Programmed=False/NoResources', 'out of quota')],
    });
    const gw = gateway('infra/gw', [listener()], ALL, status);
    expect(served(gw, set)).toEqual(['http False NoResources', 'extra False NoResources']);
  });

  it('is not judged by a report about an older generation', () => {
    const old = [reported('Programmed=False/Invalid', 'old', 1)];
    const status = { metadata: { generation: 2 }, status: { ...ADDRESS, conditions: old } };
    expect(served(gateway('infra/gw', [listener()], {}, status))).toEqual(['http True Served']);
  });

  it('is quoted where its listener only repeats it, and the listener where the Gateway does', () => {
    const told = (ofGateway: string) => {
      const status = withStatus({
        ...ADDRESS,
        conditions: [reported(ofGateway, 'said of the Gateway')],
        listeners: [listenerStatus('http', 'Programmed=False/Pending')],
      });
      const { listeners } = verdictOf([gateway('infra/gw', [listener()], {}, status)]);
      return listeners.map(({ served: { message } }) => formatMessage(message));
    };
    expect(told('Programmed=False/AddressNotAssigned')).toEqual([
      'The controller reports Programmed False (AddressNotAssigned) for Gateway infra/gw: said of the Gateway',
    ]);
    expect(told('Programmed=False/Invalid')).toEqual([
      'The controller reports Programmed False (Pending) for listener http of Gateway infra/gw: said by the controller',
    ]);
  });
});

describe('A ListenerSet', () => {
  const gw = gateway('infra/gw', [listener()], ALL);

  it('is judged by its own reported status', () => {
    const told = { conditions: [reported('Programmed=False/Pending')] };
    const set = listenerSet('shop/set', 'infra/gw', undefined, withStatus(told));
    expect(served(gw, set)).toEqual(['http True Served', 'extra False Pending']);
  });

  it('with some invalid certificates is unknown, as a Gateway is', () => {
    const set = listenerSet('infra/set', 'infra/gw', [secure('gone', 'known')]);
    expect(served(gw, set, tlsSecret('infra/known'))).toEqual([
      'http True Served',
      'https Unknown InvalidCertificateRef',
    ]);
  });
});
