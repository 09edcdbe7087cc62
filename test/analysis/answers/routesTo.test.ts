import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluateGiven, formatMessage } from '../../../src/analysis';
import { routesTo } from '../../../src/analysis/answers/routesTo';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { objectsIn, runs } from '../arbitraries';
import { allow, gateway, gatewayClass, listener, parent, route, service } from '../objects';

const WEB = { group: '', kind: 'Service', namespace: 'shop', name: 'web' };

function routed(...objects: KubernetesObject[]) {
  const evaluation = evaluateGiven([gatewayClass(), service('shop/web'), ...objects], []);
  return routesTo(evaluation, WEB);
}

function words(item: ReturnType<typeof routed>[number] | undefined): string[] {
  return (item?.ways ?? []).map(
    ({ parent: { parentRef }, listener: name, status, message }) =>
      `${parentRef.name}/${name ?? ''} ${status} ${message ? formatMessage(message) : ''}`
  );
}

const open = gateway('infra/gw', [listener('http', allow('All'))]);
const to = (weight?: number, name = 'web') => ({ name, port: 80, weight });

describe('routesTo', () => {
  it('gives the hostnames, matches and share of the requests to a Service', () => {
    const [item, ...others] = routed(
      open,
      route('shop/a', [parent('infra/gw')], {
        hostnames: ['www.example.com'],
        rules: [
          {
            matches: [{ path: { type: 'PathPrefix', value: '/cart' }, method: 'GET' }, {}],
            backendRefs: [to(3), to(1, 'other')],
          },
        ],
      }),
      route('shop/b', [parent('infra/gw')], { rules: [{ backendRefs: [to(1, 'other')] }] })
    );
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      route: { name: 'a' },
      status: 'True',
      hostnames: ['www.example.com'],
      uses: [{ kind: 'backend', matches: ['GET /cart/*', ''], share: 0.75, port: 80 }],
    });
    expect(words(item)).toEqual(['gw/http True ']);
  });

  it('limits the hostnames to those of the listeners', () => {
    const [item] = routed(
      gateway('infra/gw', [listener('http', { hostname: '*.example.com', ...allow('All') })]),
      route('shop/a', [parent('infra/gw')], {
        hostnames: ['a.example.com', 'a.example.org'],
        rules: [{ backendRefs: [to()] }],
      })
    );
    expect(item?.hostnames).toEqual(['a.example.com']);
  });

  it('gives the reason of a refusal, and lists refused routes last', () => {
    const items = routed(
      open,
      gateway('infra/closed', [listener('http')]),
      route('shop/a', [parent('infra/closed')], { rules: [{ backendRefs: [to()] }] }),
      route('shop/b', [parent('infra/gw')], { rules: [{ backendRefs: [to()] }] })
    );
    expect(items.map(({ route: { name }, status }) => [name, status])).toEqual([
      ['b', 'True'],
      ['a', 'False'],
    ]);
    expect(words(items[1])[0]).toMatch(/^closed\/http False .*from namespace infra only/);
    expect(items[1]?.hostnames).toEqual(['*']);
  });

  it('treats a weight of 0 as no requests', () => {
    const [item] = routed(
      open,
      route('shop/a', [parent('infra/gw')], { rules: [{ backendRefs: [to(0)] }] })
    );
    expect(item).toMatchObject({ status: 'False', uses: [{ share: 0 }] });
  });

  it('reports a reference that is not permitted', () => {
    const [item] = routed(
      open,
      route('other/a', [parent('infra/gw')], {
        rules: [{ backendRefs: [{ ...to(), namespace: 'shop' }] }],
      })
    );
    expect(item).toMatchObject({
      status: 'False',
      uses: [{ problem: { reason: 'RefNotPermitted' } }],
    });
  });

  it('counts a listener that cannot be served as no way', () => {
    const [item] = routed(
      gateway('infra/gw', [listener('one', allow('All')), listener('two', allow('All'))]),
      route('shop/a', [parent('infra/gw', { sectionName: 'one' })], {
        rules: [{ backendRefs: [to()] }],
      })
    );
    expect(item?.status).toBe('False');
    expect(words(item)[0]).toMatch(/^gw\/one False ./);
  });

  it('distinguishes mirrored requests, and routes without hostnames', () => {
    const mirror = { type: 'RequestMirror', requestMirror: { backendRef: to() } };
    const items = routed(
      gateway('infra/gw', [
        listener('http', allow('All')),
        listener('tcp', { port: 5432, protocol: 'TCP', ...allow('All') }),
      ]),
      route('shop/a', [parent('infra/gw')], {
        rules: [{ filters: [mirror], backendRefs: [to(1, 'other')] }],
      }),
      route(
        'shop/b',
        [parent('infra/gw')],
        { rules: [{ backendRefs: [to()] }] },
        {
          kind: 'TCPRoute',
        }
      )
    );
    expect(items.map(({ hostnames, uses }) => [hostnames, uses[0]?.kind])).toEqual([
      [['*'], 'mirror'],
      [null, 'backend'],
    ]);
  });

  it('finds a way for every parentRef in any objects', () => {
    fc.assert(
      fc.property(objectsIn().cluster, objects => {
        const evaluation = evaluateGiven(objects, []);
        const services = objects.filter(({ kind }) => kind === 'Service');
        services.forEach(({ metadata: { namespace, name } }) => {
          routesTo(evaluation, { ...WEB, namespace, name }).forEach(
            ({ route: ref, ways, status }) => {
              const parents = evaluation.route(ref)?.parents ?? [];
              expect(new Set(ways.map(way => way.parent))).toEqual(new Set(parents));
              if (status === 'True') expect(ways.some(way => way.status === 'True')).toBe(true);
            }
          );
        });
      }),
      runs(50)
    );
  });
});
