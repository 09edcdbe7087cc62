import { describe, expect, it } from 'vitest';
import { evaluateGiven, refOf } from '../../../src/analysis';
import { placeNames, placesOf } from '../../../src/analysis/evaluation/routePlaces';
import type { KubernetesObject, Route } from '../../../src/gatewayApi/types';
import { allow, gateway, gatewayClass, listener, parent, route } from '../objects';

const open = (name: string, fields = {}) => listener(name, { ...allow('All'), ...fields });

function judged(web: KubernetesObject, listeners: unknown, options = {}) {
  const objects = [gatewayClass(), gateway('infra/gw', listeners), web];
  const verdict = evaluateGiven(objects, [], options).route(refOf(web));
  if (verdict === undefined) throw new Error('There is no route.');
  return { route: web as Route, verdict };
}

function places(web: KubernetesObject, listeners: unknown, options = {}): string[] {
  const { route: object, verdict } = judged(web, listeners, options);
  return placesOf(object, verdict).map(({ listener: { name }, hostname }) => `${name} ${hostname}`);
}

describe('The places of a route', () => {
  it('are its hostnames at each listener that accepts it', () => {
    const web = route('shop/web', [parent()], { hostnames: ['a.test', 'b.test'] });
    const listeners = [
      open('all'),
      open('a', { port: 81, hostname: 'a.test' }),
      listener('own', { port: 82 }),
    ];
    expect(places(web, listeners)).toEqual(['all a.test', 'all b.test', 'a a.test']);
  });

  it('are one at a listener for a route without hostnames', () => {
    expect(places(route(), [open('all'), open('a', { port: 81, hostname: 'a.test' })])).toEqual([
      'all ',
      'a ',
    ]);
  });

  it('do not repeat if two parentRefs mean one listener, or a hostname is written twice', () => {
    const twice = [parent(), parent('infra/gw', { sectionName: 'all' })];
    const web = route('shop/web', twice, { hostnames: ['a.test', 'A.test'] });
    expect(places(web, [open('all')])).toEqual(['all a.test']);
  });

  it('are none where it is not known whether the listener accepts the route', () => {
    const selector = allow('Selector', { matchLabels: { team: 'shop' } });
    expect(places(route(), [listener('gated', selector)], { strict: true })).toEqual([]);
  });

  it('are none for a hostname with a variable', () => {
    const web = route('shop/web', [parent()], { hostnames: ['${HOST}', 'a.test'] });
    expect(places(web, [open('all')])).toEqual(['all a.test']);
  });

  it('have names that differ between kinds', () => {
    const [http, grpc] = ['HTTPRoute', 'GRPCRoute'].map(kind => {
      const { route: object, verdict } = judged(route('shop/web', [parent()], {}, { kind }), [
        open('all'),
      ]);
      return placeNames(object, verdict);
    });
    expect(http).toHaveLength(1);
    expect(grpc).toHaveLength(1);
    expect(http).not.toEqual(grpc);
  });
});
