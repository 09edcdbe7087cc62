import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../../src/gatewayApi/types';
import { gatewayClass, object } from '../../../objects';
import { gateway, service } from '../../../objects';
import { ask, BASE, open, prefix, rules, story, to, told } from '../support';

const specific = rules('shop/a', [prefix('/a', 'web')], { hostnames: ['a.example.com'] });
const wide = rules('shop/w', [to('other')], { hostnames: ['*.example.com'] });
const A = { host: 'a.example.com' };

describe('A request to a hostname', () => {
  it('goes to the route with the most specific one, whatever the path', () => {
    const all = [
      ...BASE,
      specific,
      rules('shop/w', [prefix('/a/b', 'other')], { hostnames: ['*.example.com'] }),
    ];
    expect(told(ask(all, { ...A, path: '/a/b' }))).toBe('backend a#0 web');
    expect(told(ask(all, { host: 'b.example.com', path: '/a/b' }))).toBe('backend w#0 other');
  });

  it('may go to a less specific one if no rule matches: the specification leaves it open', () => {
    const answer = ask([...BASE, specific, wide], { ...A, path: '/b' });
    expect(told(answer)).toBe('unknown | notFound 404 | backend w#0 other');
    expect(story(answer).at(-1)).toMatch(/^No rule of the routes for a.example.com matches/);
  });

  it('goes to none of them under a controller that is known not to fall through', () => {
    const spec = { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' };
    const known = [...BASE, specific, wide, gatewayClass('example', { spec })];
    expect(told(ask(known, { ...A, path: '/b' }))).toBe('notFound 404');
  });

  it('goes to another route with the same hostname in common with the listener', () => {
    const listener = open('http', { hostname: 'a.example.com' });
    const both = [
      gateway('infra/gw', [listener]),
      service('shop/web'),
      service('shop/other'),
      specific,
      wide,
    ];
    expect(told(ask(both, { ...A, path: '/b' }))).toBe('backend w#0 other');
    expect(told(ask(both, { ...A, path: '/a' }))).toBe('backend a#0 web');
  });

  it('may go to the route with the longer hostname of its own, or by the matches alone', () => {
    const listener = open('http', { hostname: 'a.example.com' });
    const both = [
      gateway('infra/gw', [listener]),
      service('shop/web'),
      service('shop/other'),
      specific,
      rules('shop/w', [prefix('/a/b', 'other')], { hostnames: ['*.example.com'] }),
    ];
    const request = { ...A, path: '/a/b' };
    expect(told(ask(both, request))).toBe('unknown | backend a#0 web | backend w#0 other');
    const spec = { controllerName: 'gateway.envoyproxy.io/gatewayclass-controller' };
    const known = [...both, gatewayClass('example', { spec })];
    expect(told(ask(known, request))).toBe('backend w#0 other');
  });

  it('that no route serves is not found', () => {
    const answer = ask([...BASE, specific], { host: 'example.org' });
    expect(told(answer)).toBe('notFound 404');
    expect(story(answer).at(-1)).toBe('No route on listener http serves example.org.');
  });

  it('may go to a route whose hostname has a variable', () => {
    const variable = rules('shop/v', [to('other')], { hostnames: ['${HOST}.example.com'] });
    expect(told(ask([...BASE, specific, variable], { ...A, path: '/a' }))).toBe(
      'unknown | backend a#0 web'
    );
    expect(told(ask([...BASE, variable, rules('shop/b', [to('web')])], { host: 'b.org' }))).toBe(
      'backend b#0 web'
    );
  });
});

describe('What was not read', () => {
  const objects: KubernetesObject[] = [...BASE, rules('shop/a', [to('web')])];

  it('makes the answer unknown, with the answer that is known as one of those that may be', () => {
    const answer = ask(objects, {}, { partial: true });
    expect(told(answer)).toBe('unknown | backend a#0 web');
    expect(answer.missing.map(({ kind }) => kind)).toEqual(['HTTPRoute']);
  });

  it('does not matter if it cannot decide', () => {
    const other = object('v1', 'ConfigMap', 'shop/c');
    expect(told(ask([...objects, other], { scheme: 'tls' }, { partial: true }))).toBe('noListener');
  });

  it('leaves open whether a route is attached', () => {
    const selected = open('http', {
      allowedRoutes: { namespaces: { from: 'Selector', selector: { matchLabels: { a: 'b' } } } },
    });
    const unread = [
      gateway('infra/gw', [selected]),
      service('shop/web'),
      rules('shop/a', [to('web')]),
    ];
    const answer = ask(unread, {}, { strict: true });
    expect(told(answer)).toBe('unknown | backend a#0 web | notFound 404');
    expect(answer.missing.map(({ kind }) => kind)).toEqual(['Namespace']);
  });
});
