import { expect, it } from 'vitest';
import type { Finding } from '../../../../src/analysis';
import { ownAbove } from '../../../../src/pages/routes/attachment/ownAbove';
import { allow, gateway, gatewayClass, listener, parent, route } from '../../../analysis/objects';
import { evaluated } from './attachmentSupport';

const GATEWAY = {
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  namespace: 'infra',
  name: 'gw',
};

function about(path: string): Finding {
  return { code: 'Any', severity: 'error', object: GATEWAY, path } as unknown as Finding;
}

it('keeps problems of the Gateway, and of the listeners that take the route', () => {
  const web = route('shop/web', [parent('infra/gw', { sectionName: 'own' })]);
  const listeners = [
    listener('other', { port: 81, ...allow('All') }),
    listener('own', allow('All')),
  ];
  const verdict = evaluated([gatewayClass(), gateway('infra/gw', listeners), web]).route({
    ...GATEWAY,
    kind: 'HTTPRoute',
    namespace: 'shop',
    name: 'web',
  });
  const findings = [
    '.spec.gatewayClassName',
    '.spec.listeners[0].tls',
    '.spec.listeners[1]',
    '.status.listeners[0]',
    '.spec.listeners[10]',
  ].map(about);
  const kept = ownAbove(new Map([[0, findings]]), verdict).get(0);
  expect(kept?.map(({ path }) => path)).toEqual(['.spec.gatewayClassName', '.spec.listeners[1]']);
});
