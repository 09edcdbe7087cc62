import { describe, expect, it } from 'vitest';
import { gateway, service } from '../../objects';
import { answersOf, ask, BASE, open, rules, story, to, told } from './support';

describe('A trace', () => {
  it('tells each step with its object and field', () => {
    const rule = { matches: [{ path: { value: '/cart' } }], ...to('web') };
    const objects = [
      gateway('infra/gw', [open('http', { hostname: '*.example.com' })]),
      service('shop/web'),
      rules('shop/a', [rule], { hostnames: ['a.example.com'] }),
    ];
    const answer = ask(objects, { host: 'a.example.com', path: '/cart/1' });
    expect(story(answer)).toEqual([
      'Listener http takes the request. Of the listeners on port 80, *.example.com is the most specific hostname for a.example.com.',
      'HTTPRoute shop/a serves a.example.com with hostname a.example.com.',
      'The match PathPrefix /cart takes the request.',
      '100 % of the requests go to Service shop/web, port 80.',
    ]);
    expect(answer.steps.map(({ object, field }) => `${object?.name} ${field}`)).toEqual([
      'gw .spec.listeners[0]',
      'a .spec.hostnames[0]',
      'a .spec.rules[0].matches[0]',
      'a .spec.rules[0].backendRefs[0]',
    ]);
  });

  it('has an answer of each Gateway with a listener on the port', () => {
    const objects = [
      ...BASE,
      gateway('infra/other', [open()]),
      gateway('infra/third', [open('x', { port: 81 })]),
    ];
    expect(answersOf(objects).map(answer => answer.gateway?.name)).toEqual(['gw', 'other']);
    expect(answersOf(objects, { port: 82 }).map(told)).toEqual(['noListener']);
  });

  it('of a Gateway that does not exist finds no listener, and is unknown if it was not read', () => {
    const request = { gateway: { namespace: 'infra', name: 'nope' } };
    expect(answersOf(BASE, request).map(told)).toEqual(['noListener']);
    expect(answersOf(BASE, request, { partial: true }).map(told)).toEqual(['unknown']);
    expect(answersOf(BASE, { port: 82 }, { partial: true }).map(told)).toEqual(['unknown']);
  });

  it('calls the address of the Gateway if the request has no host', () => {
    const addressed = gateway('infra/gw', [open()], { addresses: [{ value: '10.0.0.7' }] });
    const answer = ask([addressed, service('shop/web'), rules('shop/a', [to('web')])]);
    expect(answer.backends[0]?.forwarded.host).toBe('10.0.0.7');
  });
});
