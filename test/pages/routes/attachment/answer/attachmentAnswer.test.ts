import { describe, expect, it } from 'vitest';
import type { KubernetesObject } from '../../../../../src/gatewayApi/types';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  object,
  parent,
  route,
} from '../../../../analysis/objects';
import { reported as reportedCondition, withStatus } from '../../../../analysis/reports';
import { answerOf, evaluated, FORBIDDEN_GATEWAYS, reported } from '../attachmentSupport';

const SERVICE = object('v1', 'Service', 'shop/web', { spec: { ports: [{ port: 80 }] } });
const RULES = [{ backendRefs: [{ name: 'web', port: 80 }] }];
const OPEN = listener('http', allow('All'));

function texts(
  web: KubernetesObject,
  others: readonly KubernetesObject[],
  forbidden?: Parameters<typeof evaluated>[1]
): string[] {
  const objects = [gatewayClass(), SERVICE, web, ...others];
  return answerOf(web, evaluated(objects, forbidden)).map(({ text }) => text);
}

function web(parentRefs?: unknown, spec: object = {}, fields: object = {}): KubernetesObject {
  return route('shop/web', parentRefs ?? [parent()], { rules: RULES, ...spec }, { ...fields });
}

describe('the verdict line of a route page names', () => {
  it('the listener that accepts the route', () => {
    expect(texts(web(), [gateway('infra/gw', [OPEN])])).toEqual([
      'Attached to listener http of infra/gw.',
    ]);
    const two = [OPEN, listener('alt', { port: 81, ...allow('All') })];
    expect(texts(web(), [gateway('infra/gw', two)])).toEqual([
      'Attached to all 2 listeners of infra/gw.',
    ]);
  });

  it('the number of listeners that accept it, and why another one refuses', () => {
    const listeners = [
      OPEN,
      listener('alt', { port: 81, ...allow('All') }),
      listener('https', { port: 82, hostname: '*.example.com', ...allow('All') }),
    ];
    const text = texts(web(undefined, { hostnames: ['shop.example.org'] }), [
      gateway('infra/gw', listeners),
    ]);
    expect(text).toEqual([
      'Attached to 2 of 3 listeners of infra/gw; the rest are for other protocols, kinds or hostnames: The route (hostnames: shop.example.org) and listener https (hostname: *.example.com) have no hostname in common.',
    ]);
  });

  it('the refusal that is most likely a mistake, if there are several', () => {
    const listeners = [
      listener('tcp', { port: 90, protocol: 'TCP', ...allow('All') }),
      listener('own', { port: 81 }),
      OPEN,
    ];
    const [text] = texts(web(), [gateway('infra/gw', listeners)]);
    expect(text).toMatch(
      /^Attached to 1 of 3 listeners of infra\/gw; refused by own: Listener own accepts routes from namespace infra only.* The rest are for other protocols, kinds or hostnames\.$/
    );
  });

  it('the field that refuses it', () => {
    const [text] = texts(web(), [gateway('infra/gw', [listener('http', allow('Same'))])]);
    expect(text).toBe(
      'Not attached to infra/gw: Listener http of Gateway infra/gw accepts routes from namespace infra only (allowedRoutes.namespaces.from: Same). This route is in namespace shop.'
    );
  });

  it('a section that does not exist, and the nearest one', () => {
    const [text] = texts(web([parent('infra/gw', { sectionName: 'htp' })]), [
      gateway('infra/gw', [OPEN]),
    ]);
    expect(text).toBe(
      'Not attached to infra/gw: Gateway infra/gw has no listener named htp. Did you mean http?'
    );
  });

  it('a parent that does not exist, and where one of that name exists', () => {
    const [text] = texts(web([parent('gw')]), [gateway('infra/gw', [OPEN])]);
    expect(text).toMatch(/^Not attached to shop\/gw: .* Namespace infra has one with that name/);
  });

  it('a parentRef without a name, or a route without a parentRef', () => {
    expect(texts(web([{}]), [])[0]).toContain('.spec.parentRefs[0].name');
    expect(texts(web([]), [])).toEqual(['The route names no parent, so no Gateway serves it.']);
  });

  it('a Gateway without a controller, before its listeners', () => {
    const [text, ...more] = texts(web(), [
      gateway('infra/gw', [OPEN], { gatewayClassName: 'exampel' }),
    ]);
    expect(text).toMatch(/^Not served by infra\/gw: GatewayClass exampel of .* does not exist/);
    expect(more).toEqual([]);
  });

  it('a refused ListenerSet', () => {
    const [text] = texts(web([parent('infra/set', { kind: 'ListenerSet' })]), [
      gateway('infra/gw', [OPEN]),
      listenerSet('infra/set', 'infra/gw', [listener('extra', { port: 8080, ...allow('All') })]),
    ]);
    expect(text).toMatch(/^Not attached to ListenerSet infra\/set: /);
  });

  it('a mesh', () => {
    const [text] = texts(web([{ group: '', kind: 'Service', name: 'web' }]), []);
    expect(text).toMatch(/depends on the mesh/);
  });

  it('missing backends first, although the route is attached', () => {
    const broken = web(undefined, { rules: [{ backendRefs: [{ name: 'wbe', port: 80 }] }] });
    const lines = texts(broken, [gateway('infra/gw', [OPEN])]);
    expect(lines[0]).toMatch(/Service shop\/wbe does not exist/);
    expect(lines[1]).toBe('Attached to listener http of infra/gw.');
  });

  it('the worst parentRef first', () => {
    const refs = [parent('infra/gw'), parent('infra/other')];
    const lines = texts(web(refs), [
      gateway('infra/gw', [OPEN]),
      gateway('infra/other', [listener()]),
    ]);
    expect(lines[0]).toMatch(/^Not attached to infra\/other: Listener http of/);
    expect(lines[1]).toMatch(/^Attached to listener http of infra\/gw/);
  });

  it('an accepting listener with its own problem', () => {
    const twins = [OPEN, listener('twin', allow('All'))];
    const lines = texts(web(), [gateway('infra/gw', twins)]);
    expect(lines[0]).toMatch(
      /^Listener http of infra\/gw accepts the route, but is not served: .*the same protocol, port 80 and hostname as/
    );
  });
});

describe('if the verdict is unknown', () => {
  const REF = { name: 'gw', namespace: 'infra' };

  function unknown(fields: object = {}) {
    const target = web([REF], {}, fields);
    const objects = [gatewayClass(), SERVICE, target, gateway('infra/gw', [OPEN])];
    return answerOf(target, evaluated(objects, FORBIDDEN_GATEWAYS))[0];
  }

  it('the controller’s report first, marked as reported, and what must be read', () => {
    const yes = unknown(reported(REF, 'True', 'Accepted'));
    expect(yes.text).toMatch(
      /^example\.com\/controller reported that infra\/gw accepts the route\. This could not be computed here: .* was not read/
    );
    expect(yes.missing).toMatchObject({ kind: 'Gateway', cause: 'forbidden', name: 'gw' });
    expect(unknown(reported(REF, 'False', 'NoMatchingParent')).text).toMatch(
      /does not accept the route: Accepted is False \(NoMatchingParent\)\. This could not be computed here/
    );
  });

  it('a stale report as stale', () => {
    expect(unknown(reported(REF, 'True', 'Accepted', 0)).text).toMatch(/for an older version/);
  });

  it('nothing without a report', () => {
    expect(unknown().text).toMatch(
      /^It is not known whether infra\/gw accepts the route, and no controller has reported it/
    );
  });
});

it('a different report of a controller beside the computed verdict', () => {
  const ref = { name: 'gw', namespace: 'infra' };
  const target = web([ref], {}, reported(ref, 'False', 'NotAllowedByListeners'));
  expect(texts(target, [gateway('infra/gw', [OPEN])])).toContain(
    'example.com/controller reported a different result for infra/gw: Accepted is False (NotAllowedByListeners).'
  );
});

it('a parent that serves nothing, although it is not known whether it accepts the route', () => {
  const selecting = listener('http', allow('Selector', { matchLabels: { team: 'red' } }));
  const idle = gateway(
    'infra/gw',
    [selecting],
    {},
    withStatus({ conditions: [reportedCondition('Programmed=False/NoResources')] })
  );
  const target = web();
  const objects = [gatewayClass(), SERVICE, target, idle];
  const lines = answerOf(target, evaluated(objects, [['', 'Namespace']]));
  expect(lines.map(({ level }) => level)).toContain('unserved');
  expect(lines[0]?.text).toMatch(
    /^Not served by infra\/gw: The controller reports Programmed False/
  );
});
