import { describe, expect, it } from 'vitest';
import {
  evaluateGiven,
  type Finding,
  fixesOf,
  formatMessage,
  type Message,
  RULES,
} from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import {
  allow,
  findingsOf,
  gateway,
  gatewayClass,
  listener,
  namespace,
  object,
  parent,
  referenceGrant,
  route,
} from '../../objects';
import { applyFix, textsOf } from '../../text';

const CODE = 'NamespaceNotAllowed';
const web = route('shop/web');

function openedBy(fields: object, more: readonly KubernetesObject[] = []) {
  return [gateway('infra/gw', [listener('http', fields as never)]), web, ...more];
}

function attached(objects: readonly KubernetesObject[], name: string): string | undefined {
  const [ns = '', last = ''] = name.split('/');
  return evaluateGiven([gatewayClass(), ...objects], RULES).route({
    group: 'gateway.networking.k8s.io',
    kind: 'HTTPRoute',
    namespace: ns,
    name: last,
  })?.parents[0]?.accepted.status;
}

describe('NamespaceNotAllowed', () => {
  it('explains that Same is the default, and its fix adds only this namespace', () => {
    const objects = [...openedBy({}), route('infra/own'), route('other/web')];
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)[0]).toBe(
      'Listener http of Gateway infra/gw accepts routes from namespace infra only, because allowedRoutes.namespaces.from is not set (Same by default). This route is in namespace shop.'
    );
    expect(found[0]).toMatchObject({ severity: 'error', path: '.spec.parentRefs[0]' });
    const mended = applyFix(objects, found[0]?.fix);
    expect(attached(mended, 'shop/web')).toBe('True');
    expect(attached(mended, 'infra/own')).toBe('True');
    expect(attached(mended, 'other/web')).toBe('False');
  });

  it('has different messages for Same, None and a missing selector', () => {
    const text = (fields: object) => textsOf(findingsOf(CODE, openedBy(fields)))[0];
    expect(text(allow('Same'))).toContain('(allowedRoutes.namespaces.from: Same)');
    expect(text(allow('None'))).toContain('from no namespace (allowed');
    expect(text(allow('Selector'))).toContain(
      'The selector is not set, so it matches no namespace'
    );
  });

  it('keeps the allowed kinds of a listener that it opens', () => {
    const kinds = { allowedRoutes: { kinds: [{ kind: 'HTTPRoute' }] } };
    const objects = openedBy(kinds);
    const mended = applyFix(objects, findingsOf(CODE, objects)[0]?.fix);
    expect(attached(mended, 'shop/web')).toBe('True');
    expect(JSON.stringify(mended[0])).toContain('"kinds":[{"kind":"HTTPRoute"}]');
  });

  it('names the missing labels, and its fix labels the namespace', () => {
    const selector = { matchLabels: { 'example.com/team': 'shop', tier: 'web' } };
    const objects = openedBy(allow('Selector', selector), [namespace('shop', { tier: 'web' })]);
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)[0]).toBe(
      'Listener http of Gateway infra/gw accepts routes only from namespaces with example.com/team=shop. The labels of namespace shop do not match.'
    );
    expect(found[0]?.fix).toMatchObject({
      target: { kind: 'Namespace', name: 'shop' },
      patch: [{ op: 'add', path: '/metadata/labels/example.com~1team', value: 'shop' }],
    });
    expect(textsOf([{ ...found[0], message: found[0]?.fix?.message } as never])[0]).toContain(
      'Every listener that selects this label can then accept routes from this namespace.'
    );
    expect(attached(applyFix(objects, found[0]?.fix), 'shop/web')).toBe('True');
  });

  it('labels a namespace that has no labels, or has no object', () => {
    const selector = { matchLabels: { team: 'shop' } };
    const bare = object('v1', 'Namespace', 'shop');
    [[bare], []].forEach(more => {
      const objects = openedBy(allow('Selector', selector), more);
      const mended = applyFix(objects, findingsOf(CODE, objects)[0]?.fix);
      expect(attached(mended, 'shop/web')).toBe('True');
    });
  });

  it('extends a selector on the name, since that label cannot be changed', () => {
    const key = 'kubernetes.io/metadata.name';
    [
      { matchLabels: { [key]: 'infra' } },
      { matchExpressions: [{ key, operator: 'In', values: ['infra'] }] },
    ].forEach(selector => {
      const objects = [...openedBy(allow('Selector', selector)), route('infra/own')];
      const mended = applyFix(objects, findingsOf(CODE, objects)[0]?.fix);
      expect(attached(mended, 'shop/web')).toBe('True');
      expect(attached(mended, 'infra/own')).toBe('True');
    });
  });

  it('extends the selector instead of replacing a label that has another value', () => {
    [
      { matchLabels: { team: 'media' } },
      { matchExpressions: [{ key: 'team', operator: 'In', values: ['media'] }] },
    ].forEach(selector => {
      const objects = [
        ...openedBy(allow('Selector', selector), [
          namespace('shop', { team: 'shop' }),
          namespace('films', { team: 'media' }),
        ]),
        route('films/web'),
      ];
      const [found] = findingsOf(CODE, objects);
      const [widened, relabelled] = fixesOf(found as Finding);
      expect(widened?.target).toMatchObject({ kind: 'Gateway' });
      expect(formatMessage(widened?.message as Message)).toContain(
        'namespaces with team=shop, such as shop, on'
      );
      const mended = applyFix(objects, widened);
      expect(attached(mended, 'shop/web')).toBe('True');
      expect(attached(mended, 'films/web')).toBe('True');
      expect(relabelled?.target).toMatchObject({ kind: 'Namespace', name: 'shop' });
      expect(formatMessage(relabelled?.message as Message)).toContain(
        'team=media instead of team=shop'
      );
      expect(attached(applyFix(objects, relabelled), 'shop/web')).toBe('True');
    });
  });

  it('proposes first a fix by the owner of the route: to select another listener', () => {
    const listeners = [
      listener('http'),
      listener('dns', { port: 53, protocol: 'UDP', ...allow('All') }),
      listener('https', { port: 443, ...allow('All') }),
    ];
    const asking = (fields: Record<string, unknown>) => [
      gateway('infra/gw', listeners),
      route('shop/web', [parent('infra/gw', fields)]),
    ];
    [{ sectionName: 'http' }, { port: 80 }, { sectionName: 'http', port: 80 }].forEach(fields => {
      const objects = asking(fields);
      const [own, gateways] = fixesOf(findingsOf(CODE, objects)[0] as Finding);
      expect(own?.target).toMatchObject({ kind: 'HTTPRoute', name: 'web' });
      expect(JSON.stringify(own?.patch)).toContain('"https"');
      expect(attached(applyFix(objects, own), 'shop/web')).toBe('True');
      expect(gateways?.target).toMatchObject({ kind: 'Gateway' });
    });
  });

  it('proposes no fix if a label must not exist', () => {
    const selector = { matchExpressions: [{ key: 'closed', operator: 'DoesNotExist' }] };
    const objects = openedBy(allow('Selector', selector), [namespace('shop', { closed: '' })]);
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)[0]).toContain('!closed');
    expect(found[0]?.fix).toBeUndefined();
  });

  it('is one finding for a parentRef that selects all listeners, with one fix for them', () => {
    const listeners = [listener('http'), listener('https', { port: 443 })];
    const objects = [gateway('infra/gw', listeners), web];
    const found = findingsOf(CODE, objects);
    expect(found).toHaveLength(1);
    expect(textsOf(found)[0]).toContain('Listeners http, https of');
    const mended = applyFix(objects, found[0]?.fix);
    expect(findingsOf('PartiallyAttached', mended)).toEqual([]);
  });

  it('separates listeners that refuse for different reasons', () => {
    const listeners = [
      listener('http'),
      listener('alt', { port: 81, ...allow('Selector', { matchLabels: { team: 'shop' } }) }),
    ];
    const found = findingsOf(CODE, [gateway('infra/gw', listeners), web]);
    expect(textsOf(found)).toEqual([
      'No listener of Gateway infra/gw accepts routes from namespace shop, for different reasons: http (Same), alt (team=shop).',
    ]);
  });

  it('is silent if the namespace is accepted', () => {
    const selector = { matchLabels: { team: 'shop' } };
    expect(findingsOf(CODE, openedBy(allow('All')))).toEqual([]);
    expect(findingsOf(CODE, [gateway(), route('infra/web')])).toEqual([]);
    const labelled = namespace('shop', { team: 'shop' });
    expect(findingsOf(CODE, openedBy(allow('Selector', selector), [labelled]))).toEqual([]);
  });

  it('is silent if the labels were not read', () => {
    const objects = openedBy(allow('Selector', { matchLabels: { team: 'shop' } }));
    expect(findingsOf(CODE, objects, { strict: true })).toEqual([]);
    expect(findingsOf(CODE, objects)).toHaveLength(1);
  });

  it('is not changed by a ReferenceGrant', () => {
    const grant = referenceGrant(
      'infra/grant',
      [{ group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'shop' }],
      [{ group: 'gateway.networking.k8s.io', kind: 'Gateway' }]
    );
    expect(findingsOf(CODE, openedBy({}, [grant]))).toHaveLength(1);
  });

  it('is reported even if the class of the Gateway does not exist', () => {
    const objects = [gateway('infra/gw', [listener()], { gatewayClassName: 'gone' }), web];
    expect(findingsOf(CODE, objects)).toHaveLength(1);
    const open = gateway('infra/gw', [listener('http', allow('All'))], {
      gatewayClassName: 'gone',
    });
    expect(findingsOf(CODE, [open, web])).toEqual([]);
  });

  it('accepts names with a meaning in JavaScript', () => {
    const selector = JSON.parse('{"matchLabels":{"__proto__":"$&"}}') as unknown;
    const objects = [
      gateway('infra/gw', [listener('$&', allow('Selector', selector))]),
      route('__proto__/constructor', [parent('infra/gw')]),
      namespace('__proto__'),
    ];
    const found = findingsOf(CODE, objects);
    expect(textsOf(found)[0]).toContain(
      'of Gateway infra/gw accepts routes only from namespaces with __proto__=$&'
    );
  });
});

it('A refusal by all listeners of a ListenerSet is reported, whatever its parent is', () => {
  const set = object('gateway.networking.k8s.io/v1', 'ListenerSet', 'infra/set', {
    spec: {
      parentRef: { group: 'example.com', kind: 'Balancer', name: 'lb' },
      listeners: [listener()],
    },
  });
  const web = route('shop/web', [parent('infra/set', { kind: 'ListenerSet' })]);
  expect(findingsOf(CODE, [set, web], { partial: true })).toMatchObject([
    { path: '.spec.parentRefs[0]' },
  ]);
});
