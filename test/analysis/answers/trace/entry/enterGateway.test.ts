import { describe, expect, it } from 'vitest';
import type { GivenRequest } from '../../../../../src/analysis';
import { gateway, listenerSet, object, parent, route, service } from '../../../objects';
import { ask, BASE, open, rules, story, to, told } from '../support';

const CERTIFICATE = { tls: { certificateRefs: [{ name: 'web' }] } };
const SECRET = object('v1', 'Secret', 'infra/web', {
  type: 'kubernetes.io/tls',
  data: {
    'tls.crt': btoa('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'),
    'tls.key': btoa('-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n'),
  },
});
const https = (name: string, hostname?: string) =>
  open(name, { protocol: 'HTTPS', port: 443, ...(hostname ? { hostname } : {}), ...CERTIFICATE });

function at(listeners: readonly unknown[], request: GivenRequest, sections: readonly string[]) {
  const routes = sections.map(section =>
    route(`shop/${section}`, [parent('infra/gw', { sectionName: section })], { rules: [to('web')] })
  );
  return ask([gateway('infra/gw', listeners), service('shop/web'), SECRET, ...routes], request);
}

describe('The port that is called', () => {
  it('decides, not the port in Host', () => {
    const objects = [...BASE, rules('shop/a', [to('web')])];
    expect(told(ask(objects, { host: 'a.example.com:8080' }))).toBe('backend a#0 web');
    expect(told(ask(objects, { host: 'a.example.com:80', port: 8080 }))).toBe('noListener');
  });

  it('takes requests of the scheme of its listener only', () => {
    const objects = [...BASE, rules('shop/a', [to('web')])];
    const answer = ask(objects, { scheme: 'https', port: 80 });
    expect(told(answer)).toBe('noListener');
    expect(story(answer)).toEqual(['No listener of Gateway infra/gw on port 80 takes https.']);
  });

  it('may belong to a listener whose protocol only the implementation knows', () => {
    const answer = at([open('mesh', { protocol: 'HBONE', port: 15008 })], { port: 15008 }, []);
    expect(told(answer)).toBe('unknown');
  });

  it('may be the one of a listener whose port is a variable', () => {
    const listeners = [open('any', { port: '${PORT}' })];
    const answer = at(listeners, { port: 80 }, []);
    expect(told(answer)).toBe('unknown | noListener');
  });
});

describe('A request over HTTP', () => {
  const listeners = [
    open('exact', { hostname: 'a.example.com' }),
    open('wild', { hostname: '*.example.com' }),
    open('top', { hostname: '*.com' }),
  ];
  const sections = ['exact', 'wild', 'top'];

  it.each([
    ['a.example.com', 'backend exact#0 web'],
    ['A.Example.com:1234', 'backend exact#0 web'],
    ['b.example.com', 'backend wild#0 web'],
    ['c.b.example.com', 'backend wild#0 web'],
    ['example.com', 'backend top#0 web'],
    ['example.org', 'notFound 404'],
    ['', 'notFound 404'],
  ])('to %s goes to the most specific listener: %s', (host, expected) => {
    expect(told(at(listeners, { host }, sections))).toBe(expected);
  });

  it('goes to a listener without a hostname if no other fits', () => {
    const all = [...listeners, open('any')];
    expect(told(at(all, { host: 'example.org' }, ['any']))).toBe('backend any#0 web');
    expect(told(at(all, { host: '10.0.0.1' }, ['any']))).toBe('backend any#0 web');
  });

  it('does not go to a conflicted listener', () => {
    const twice = [open('one'), open('two')];
    expect(told(at(twice, {}, ['one']))).toBe('notFound 404');
  });
});

describe('A request over HTTPS', () => {
  const listeners = [https('exact', 'a.example.com'), https('wild', '*.example.com')];
  const all = [...listeners, https('any')];
  const sections = ['exact', 'wild', 'any'];
  const over = (host: string, sni?: string): GivenRequest => ({ scheme: 'https', host, sni });

  it.each([
    ['a.example.com', undefined, 'backend exact#0 web'],
    ['b.example.com', 'c.example.com', 'backend wild#0 web'],
    ['a.example.com', 'b.example.com', 'misdirected 421'],
    ['b.example.com', 'a.example.com', 'misdirected 421'],
    ['example.org', 'a.example.com', 'misdirected 421'],
    ['example.org', 'example.net', 'backend any#0 web'],
    ['10.0.0.1', undefined, 'backend any#0 web'],
  ])('to %s with SNI %s is answered: %s', (host, sni, expected) => {
    expect(told(at(all, over(host, sni), sections))).toBe(expected);
  });

  it('with a Host of no listener is not found', () => {
    expect(told(at(listeners, over('example.org', 'a.example.com'), []))).toBe('notFound 404');
  });

  it('without a listener for its SNI gets no connection', () => {
    const answer = at(listeners, over('example.org'), []);
    expect(told(answer)).toBe('rejected');
    expect(story(answer)).toEqual([
      'No listener on port 443 has a hostname for SNI example.org, so there is no TLS connection.',
    ]);
    expect(told(at(listeners, over('a.example.com', ''), []))).toBe('rejected');
  });

  it('gets no connection from a listener whose certificate does not exist', () => {
    const answer = ask(
      [
        gateway('infra/gw', [https('any')]),
        rules('shop/a', [to('web')]),
        object('v1', 'Secret', 'infra/other', {}),
      ],
      { scheme: 'https' }
    );
    expect(told(answer)).toBe('rejected');
  });
});

describe('A Gateway that allows ListenerSets', () => {
  const allowing = gateway('infra/gw', [open()], {
    allowedListeners: { namespaces: { from: 'All' } },
  });
  const extra = open('extra', { hostname: 'a.example.com' });
  const objects = [
    allowing,
    service('shop/web'),
    rules('shop/a', [to('web')]),
    listenerSet('shop/set', 'infra/gw', [extra]),
    route('shop/b', [{ kind: 'ListenerSet', name: 'set' }], { rules: [to('web')] }),
  ];

  it('takes requests at their listeners too', () => {
    expect(ask(objects, { host: 'a.example.com' }).alternatives.length).toBe(0);
    expect(told(ask(objects, { host: 'b.example.com' }))).toBe('backend a#0 web');
  });

  it('is unknown while they are not read', () => {
    const answer = ask(objects, { host: 'b.example.com' }, { partial: true });
    expect(answer.outcome).toBe('unknown');
    expect(answer.missing).toContainEqual(expect.objectContaining({ kind: 'ListenerSet' }));
  });
});
