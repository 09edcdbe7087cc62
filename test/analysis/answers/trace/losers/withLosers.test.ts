import { describe, expect, it } from 'vitest';
import type { TraceAnswer } from '../../../../../src/analysis';
import { gateway, parent, route, service } from '../../../objects';
import { ask, BASE, open, prefix, rules, to } from '../support';

function lost({ losers }: TraceAnswer): string[] {
  return losers.map(({ route: of, listener, rule, reason }) =>
    of === undefined ? `${listener?.name} ${reason}` : `${of.name}#${rule ?? ''} ${reason}`
  );
}

const BETA = { headers: [{ name: 'env', value: 'beta' }] };

describe('What came near', () => {
  it('is named with what kept it out, the nearest first', () => {
    const all = [
      prefix('/b', 'other'),
      prefix('/a', 'other', BETA),
      prefix('/', 'other'),
      prefix('/a', 'web'),
      prefix('/a', 'other'),
    ];
    const answer = ask([...BASE, rules('shop/a', all)], { path: '/a' });
    expect(lost(answer)).toEqual([
      'a#4 LaterInOrder',
      'a#2 LessSpecific',
      'a#1 HeaderMissing',
      'a#0 PathDiffers',
    ]);
    expect(answer.losers[1]?.message.params).toEqual({
      winner: 'HTTPRoute shop/a .spec.rules[3].matches[0]',
    });
  });

  it('has the right hostname or the right path', () => {
    const objects = [
      ...BASE,
      rules('shop/a', [prefix('/a', 'web')], { hostnames: ['a.example.com'] }),
      rules('shop/w', [prefix('/a', 'web')], { hostnames: ['*.example.com'] }),
      rules('shop/o', [prefix('/a', 'web'), prefix('/z', 'web')], { hostnames: ['b.org'] }),
      rules('shop/z', [prefix('/z', 'web')], { hostnames: ['b.org'] }),
    ];
    expect(lost(ask(objects, { host: 'a.example.com', path: '/a/b' }))).toEqual([
      'w#0 HostnameLessSpecific',
      'o#0 HostnameDiffers',
    ]);
  });

  it('may be a route that the listener does not accept, or another listener', () => {
    const objects = [
      gateway('infra/gw', [
        open(),
        open('admin', { port: 8080, hostname: 'a.example.com' }),
        open('wild', { hostname: '*.example.com' }),
        open('exact', { hostname: 'a.example.com' }),
      ]),
      service('shop/web'),
      route('shop/r', [parent('infra/gw', { sectionName: 'admin' })], {
        hostnames: ['a.example.com'],
        rules: [to('web')],
      }),
    ];
    const answer = ask(objects, { host: 'a.example.com' });
    expect(lost(answer)).toEqual([
      'http ListenerLessSpecific',
      'admin PortDiffers',
      'wild ListenerLessSpecific',
      'r# NoMatchingParent',
    ]);
  });

  it('is at most 20, with the count of the others', () => {
    const all = Array.from({ length: 700 }, (_, index) => prefix(`/p${index}`, 'web'));
    const answer = ask([...BASE, rules('shop/a', all)], { path: '/p7' });
    expect(answer.losers.length).toBe(20);
    expect(answer.otherLosers).toBe(699 - 20);
  });
});
