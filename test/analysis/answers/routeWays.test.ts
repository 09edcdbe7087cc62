import { describe, expect, it } from 'vitest';
import { evaluateGiven, formatMessage, refOf, routeWays } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { allow, gateway, gatewayClass, listener, parent, route } from '../objects';
import { tlsSecret } from '../reports';

const open = (name: string, fields = {}) => listener(name, { ...allow('All'), ...fields });
const https = (name: string) =>
  open('https', { port: 443, protocol: 'HTTPS', tls: { certificateRefs: [{ name }] } });

/** Each way as `listener status: reason`. */
function ways(web: KubernetesObject, ...objects: readonly KubernetesObject[]): string[] {
  const verdict = evaluateGiven([web, ...objects], []).route(refOf(web));
  if (verdict === undefined) throw new Error('There is no route.');
  return routeWays(verdict).map(({ parent: { index }, listener: name = '*', status, message }) =>
    [`${index} ${name} ${status}`, ...(message === undefined ? [] : [formatMessage(message)])].join(
      ': '
    )
  );
}

describe('The ways of requests to a route', () => {
  it('are the listeners that accept it, without those of another protocol or hostname', () => {
    const gw = gateway('infra/gw', [
      open('a'),
      open('b', { port: 81 }),
      open('tcp', { port: 82, protocol: 'TCP' }),
      open('other', { port: 83, hostname: 'other.test' }),
    ]);
    const web = route('shop/web', [parent()], { hostnames: ['shop.test'] });
    expect(ways(web, gatewayClass(), gw)).toEqual(['0 a True', '0 b True']);
  });

  it('have a listener that refuses the namespace of the route beside one that accepts it', () => {
    const gw = gateway('infra/gw', [open('a'), listener('own', { port: 81 })]);
    const found = ways(route(), gatewayClass(), gw);
    expect(found[0]).toBe('0 a True');
    expect(found[1]).toMatch(/^0 own False: .*namespace infra only/);
  });

  it('are the parent as a whole if several listeners refuse the route', () => {
    const gw = gateway('infra/gw', [listener('a'), listener('b', { port: 81 })]);
    const found = ways(route(), gatewayClass(), gw);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^0 \* False: No listener of Gateway infra\/gw/);
    const one = ways(route(), gatewayClass(), gateway());
    expect(one[0]).toMatch(/^0 http False: .*namespace infra only/);
  });

  it('say why a listener that accepts the route is not served', () => {
    const gw = gateway('infra/gw', [https('gone')]);
    expect(ways(route(), gatewayClass(), gw, tlsSecret('infra/known'))).toEqual([
      '0 https False: Secret infra/gone does not exist.',
    ]);
  });

  it('say what is not known of a listener that accepts the route', () => {
    const [found] = ways(route(), gatewayClass(), gateway('infra/gw', [https('unread')]));
    expect(found).toMatch(/^0 https True: Secret infra\/unread was not read/);
  });

  it('are one for each parentRef, also if nobody controls the parent', () => {
    const own = 'example.com/other';
    const refused = gatewayClass('refused', {
      spec: { controllerName: own },
      status: { conditions: [{ type: 'Accepted', status: 'False', reason: 'Invalid' }] },
    });
    const idle = gateway('infra/idle', [open('a'), open('b', { port: 81 })], {
      gatewayClassName: 'refused',
    });
    const web = route('shop/web', [parent('infra/idle'), parent('infra/gone')]);
    const found = ways(web, refused, idle);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(/^0 \* False: .*GatewayClass refused/);
    expect(found[1]).toMatch(/^1 \* False: Gateway infra\/gone does not exist/);
  });

  it('are none without a parentRef', () => {
    expect(ways(route('shop/web', []), gatewayClass())).toEqual([]);
  });
});
