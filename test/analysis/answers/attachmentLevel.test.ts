import { describe, expect, it } from 'vitest';
import {
  ATTACHMENT_LEVELS,
  attachmentLevel,
  countAttached,
  evaluateGiven,
  levelRank,
  meantListeners,
  refOf,
  type RouteVerdict,
} from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  object,
  parent,
  route,
  service,
} from '../objects';

const open = allow('All');
const tcp = listener('tcp', { port: 81, protocol: 'TCP', ...open });
const admin = listener('admin', { port: 82, hostname: 'admin.test', ...open });
const own = listener('own', { port: 83 });

function verdictOf(
  judged: KubernetesObject,
  ...objects: readonly KubernetesObject[]
): RouteVerdict {
  const evaluation = evaluateGiven([gatewayClass(), judged, ...objects], []);
  return evaluation.route(refOf(judged)) as RouteVerdict;
}

function levelWith(listeners: readonly object[], parentRefs: unknown = [parent()]): string {
  const judged = route('shop/web', parentRefs, { hostnames: ['shop.test'] });
  return attachmentLevel(verdictOf(judged, gateway('infra/gw', listeners)));
}

describe('The attachment level of a route', () => {
  it.each([
    ['attached if all listeners accept it', [listener('http', open)], 'attached'],
    [
      'attached if the others are for another protocol or hostname',
      [listener('http', open), tcp, admin],
      'attached',
    ],
    [
      'partly if a listener that would serve it does not accept its namespace',
      [listener('http', open), own],
      'partly',
    ],
    ['refused if no listener accepts it', [own, tcp], 'refused'],
    [
      'unserved if the listeners that accept it conflict',
      [listener('http', open), listener('twin', open)],
      'unserved',
    ],
    [
      'attached to a listener that also allows a kind that its protocol cannot carry',
      [
        listener('http', {
          allowedRoutes: {
            ...(open.allowedRoutes as object),
            kinds: [{ kind: 'HTTPRoute' }, { kind: 'TCPRoute' }],
          },
        }),
      ],
      'attached',
    ],
    [
      'partly if one accepting listener can be served and others cannot',
      [listener('http', open), listener('twin', open), listener('alt', { port: 84, ...open })],
      'partly',
    ],
    ['refused if only its hostname does not match', [admin], 'refused'],
    [
      'unknown if only a vendor knows the protocol',
      [listener('http', { protocol: 'example.com/x', ...open })],
      'unknown',
    ],
  ])('is %s', (_, listeners, level) => {
    expect(levelWith(listeners)).toBe(level);
  });

  it('is attached if the named listener accepts it, whatever the other listeners do', () => {
    const named = [parent('infra/gw', { sectionName: 'http' })];
    expect(levelWith([listener('http', open), own], named)).toBe('attached');
  });

  it('is nowhere without a parent', () => {
    expect(levelWith([listener('http', open)], [])).toBe('nowhere');
  });

  it('is the worst level of its parents', () => {
    const taken = parent('infra/gw', { sectionName: 'http' });
    const partly = parent('infra/gw');
    const unknown = parent('infra/foo', { group: 'example.com', kind: 'Foo' });
    const refused = parent('infra/gone');
    const foo = object('example.com/v1', 'Foo', 'infra/foo');
    const level = (...parents: object[]) =>
      attachmentLevel(
        verdictOf(
          route('shop/web', parents),
          gateway('infra/gw', [listener('http', open), own]),
          foo
        )
      );
    expect(level(taken)).toBe('attached');
    expect(level(taken, partly)).toBe('partly');
    expect(level(partly, unknown, taken)).toBe('unknown');
    expect(level(taken, unknown, refused, partly)).toBe('refused');
  });

  it('follows the verdict of a mesh’s Service or a refused ListenerSet', () => {
    const toService = route('shop/web', [parent('shop/cart', { group: '', kind: 'Service' })]);
    expect(attachmentLevel(verdictOf(toService, service('shop/cart')))).toBe('attached');
    expect(attachmentLevel(verdictOf(toService))).toBe('refused');
    const toSet = route('infra/web', [parent('infra/set', { kind: 'ListenerSet' })]);
    expect(attachmentLevel(verdictOf(toSet, gateway(), listenerSet('infra/set')))).toBe('refused');
  });
});

it('A route that listeners accept is unserved if no controller manages the Gateway', () => {
  const at = (className: string, ...listeners: object[]) =>
    attachmentLevel(
      verdictOf(
        route('shop/web'),
        gateway('infra/gw', listeners, { gatewayClassName: className }),
        gatewayClass('refused', {
          status: { conditions: [{ type: 'Accepted', status: 'False', reason: 'X' }] },
        })
      )
    );
  expect(at('example', listener('http', open))).toBe('attached');
  expect(at('gone', listener('http', open))).toBe('unserved');
  expect(at('refused', listener('http', open))).toBe('unserved');
  // A fix of the class would not change the refusal.
  expect(at('refused', own)).toBe('refused');
});

describe('The listeners that a parentRef selects', () => {
  const names = (fields: object) =>
    meantListeners(
      verdictOf(
        route('shop/web', [parent('infra/gw', { ...fields })]),
        gateway('infra/gw', [listener('http', open), tcp, own])
      ).parents[0] as RouteVerdict['parents'][number]
    ).map(({ listener: { name } }) => name);

  it('are those of its name and port, or all if it has neither', () => {
    expect(names({})).toEqual(['http', 'tcp', 'own']);
    expect(names({ sectionName: 'tcp' })).toEqual(['tcp']);
    expect(names({ port: 83 })).toEqual(['own']);
    expect(names({ sectionName: 'tcp', port: 83 })).toEqual([]);
    expect(names({ sectionName: 'gone' })).toEqual([]);
  });

  it('are counted by whether they accept the route', () => {
    const odd = listener('odd', { port: 84, protocol: 'example.com/x', ...open });
    const { parents } = verdictOf(
      route('shop/web', [parent(), parent('infra/gw', { sectionName: 'tcp' })]),
      gateway('infra/gw', [listener('http', open), tcp, own, odd])
    );
    expect(parents.map(countAttached)).toEqual([
      { True: 1, False: 2, Unknown: 1 },
      { True: 0, False: 1, Unknown: 0 },
    ]);
  });
});

it('Levels are ranked worst first, with an undefined level last', () => {
  const levels = [
    undefined,
    'nowhere',
    'attached',
    'partly',
    'unknown',
    'unserved',
    'refused',
  ] as const;
  const ranked = levels.map(level => ({ level, rank: levelRank(level) }));
  // Sorts by rank, since sorting the levels themselves always puts undefined last.
  expect(ranked.sort((a, b) => a.rank - b.rank).map(({ level }) => level)).toEqual([
    ...ATTACHMENT_LEVELS,
    undefined,
  ]);
});
