// subject: src/analysis/answers/policiesOf.ts
// subject: src/analysis/answers/policyLevels.ts
import { describe, expect, it } from 'vitest';
import { evaluateGiven, type ObjectRef, policiesOf, refOf, RULES } from '../../../src/analysis';
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
import { target, tlsPolicy, vendorPolicy } from '../rules/policies/policies';

const open = (name: string, port: number) => listener(name, { port, ...allow('All') });
const GATEWAY = gateway('infra/gw', [open('http', 80), open('other', 8080)], {
  allowedListeners: { namespaces: { from: 'All' } },
});
const SET = listenerSet('infra/set', 'infra/gw', [open('extra', 9090)]);
const SERVICE = service('shop/web', [{ name: 'http', port: 80 }]);
const WEB = route('shop/web', [parent('infra/gw', { sectionName: 'http' })], {
  rules: [{ backendRefs: [{ name: 'web', port: 80 }] }],
});
const EXTRA = route('shop/extra', [
  parent('infra/set', { group: 'gateway.networking.k8s.io', kind: 'ListenerSet' }),
]);
const BASE = [gatewayClass(), GATEWAY, SET, SERVICE, WEB, EXTRA];

function applied(ref: ObjectRef, ...policies: KubernetesObject[]): string[] {
  const evaluation = evaluateGiven([...BASE, ...policies], RULES);
  return policiesOf(evaluation, ref).policies.map(
    ({ policy, target: { kind, name }, sectionName, inherited }) =>
      [policy.name, inherited ? 'from' : 'on', kind, name, sectionName].filter(Boolean).join(' ')
  );
}

const onGateway = vendorPolicy('infra/p', { targetRefs: [target('Gateway', 'gw')] });

describe('The policies of an object', () => {
  it('are its own, and those of the objects above it', () => {
    const onRoute = vendorPolicy('shop/r', { targetRef: target('HTTPRoute', 'web') });
    const onClass = object('example.com/v1', 'ClassPolicy', 'c', {
      spec: { targetRef: target('GatewayClass', 'example') },
    });
    const onNamespace = vendorPolicy('shop/n', {
      targetRef: { group: '', kind: 'Namespace', name: 'shop' },
    });
    const all = [onGateway, onRoute, onClass, onNamespace];
    expect(applied(refOf(WEB), ...all)).toEqual([
      'r on HTTPRoute web',
      'n from Namespace shop',
      'p from Gateway gw',
      'c from GatewayClass example',
    ]);
    expect(applied(refOf(GATEWAY), ...all)).toEqual([
      'p on Gateway gw',
      'c from GatewayClass example',
    ]);
    expect(applied(refOf(SET), ...all)).toEqual([
      'p from Gateway gw',
      'c from GatewayClass example',
    ]);
    expect(applied(refOf(gatewayClass()), ...all)).toEqual(['c on GatewayClass example']);
    expect(applied(refOf(SERVICE), ...all)).toEqual([
      'n from Namespace shop',
      'r from HTTPRoute web',
      'p from Gateway gw',
      'c from GatewayClass example',
    ]);
  });

  it('are those of the listeners that accept a route, and not of others', () => {
    const section = (name: string, sectionName: string) =>
      vendorPolicy(`infra/${name}`, { targetRef: target('Gateway', 'gw', { sectionName }) });
    const all = [section('a', 'http'), section('b', 'other'), onGateway];
    expect(applied(refOf(WEB), ...all)).toEqual(['a from Gateway gw http', 'p from Gateway gw']);
    expect(applied(refOf(EXTRA), ...all)).toEqual(['p from Gateway gw']);
    expect(applied(refOf(GATEWAY), ...all)).toEqual([
      'a on Gateway gw http',
      'b on Gateway gw other',
      'p on Gateway gw',
    ]);
  });

  it('are not inherited if the CRD says that the kind is direct', () => {
    const crd = (label: string) =>
      object('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'securitypolicies', {
        metadata: { labels: { 'gateway.networking.k8s.io/policy': label } },
        spec: { group: 'gateway.envoyproxy.io', names: { kind: 'SecurityPolicy' } },
      });
    expect(applied(refOf(WEB), onGateway, crd('Direct'))).toEqual([]);
    expect(applied(refOf(WEB), onGateway, crd('Inherited'))).toEqual(['p from Gateway gw']);
    expect(applied(refOf(GATEWAY), onGateway, crd('Direct'))).toEqual(['p on Gateway gw']);
  });

  it('are those that select its labels, in the namespace of the policy', () => {
    const labelled = gateway('infra/gw', undefined, {}, { metadata: { labels: { a: 'b' } } });
    const by = (name: string, matchLabels: object) =>
      vendorPolicy(name, { targetSelectors: [{ kind: 'Gateway', matchLabels }] });
    const all = [labelled, by('infra/x', { a: 'b' }), by('infra/y', { a: 'c' }), by('shop/z', {})];
    expect(applied(refOf(GATEWAY), ...all)).toEqual(['x on Gateway gw']);
  });

  it('include the BackendTLSPolicies of a Service, with the port', () => {
    const tls = tlsPolicy('shop/tls', [
      { group: '', kind: 'Service', name: 'web', sectionName: 'http' },
    ]);
    expect(applied(refOf(SERVICE), tls)).toEqual(['tls on Service web http']);
    expect(applied(refOf(WEB), tls)).toEqual([]);
  });

  it('have what the controllers report, the worst first', () => {
    const reported = (...statuses: string[]) =>
      vendorPolicy(
        'infra/p',
        { targetRef: target('Gateway', 'gw') },
        {
          status: {
            ancestors: statuses.map(status => ({
              ancestorRef: { name: 'gw' },
              controllerName: 'example.com/controller',
              conditions: [{ type: 'Accepted', status, reason: `Is${status}` }],
            })),
          },
        }
      );
    const accepted = (...statuses: string[]) =>
      policiesOf(
        evaluateGiven([...BASE, reported(...statuses)], RULES),
        refOf(GATEWAY)
      ).policies.map(({ accepted: { status } }) => status);
    expect(accepted('True', 'False')).toEqual(['False']);
    expect(accepted('True')).toEqual(['True']);
    expect(accepted()).toEqual(['NotReconciled']);
  });

  it('are not known to be all if only a part was given', () => {
    const kinds = (partial: boolean) =>
      policiesOf(evaluateGiven(BASE, RULES, { partial }), refOf(GATEWAY)).kinds;
    expect([kinds(false), kinds(true)]).toEqual(['known', 'unknown']);
  });
});
