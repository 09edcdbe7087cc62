import { expect, it } from 'vitest';
import { Evaluation, formatMessage } from '../../../src/analysis';
import { refusedRoutes } from '../../../src/components/whoMayAttach/refusedRoutes';

const GROUP = 'gateway.networking.k8s.io';
const GATEWAY = { group: GROUP, kind: 'Gateway', namespace: 'infra', name: 'gw' };
const PARENT = { namespace: 'infra', name: 'gw' };

function refused(...routes: ReadonlyArray<readonly [namespace: string, parentRefs: unknown]>) {
  const evaluation = new Evaluation([]);
  evaluation.snapshot.setCoverageElsewhere({ state: 'complete' });
  const put = (kind: string, namespace: string | undefined, name: string, spec: unknown) =>
    evaluation.set({
      apiVersion: `${GROUP}/v1`,
      kind,
      metadata: { namespace, name },
      spec,
    } as never);
  put('GatewayClass', undefined, 'c', { controllerName: 'example.com/c' });
  put('Gateway', 'infra', 'gw', {
    gatewayClassName: 'c',
    listeners: [
      { name: 'http', port: 80, protocol: 'HTTP' },
      {
        name: 'open',
        port: 8080,
        protocol: 'HTTP',
        allowedRoutes: { namespaces: { from: 'All' } },
      },
      { name: 'dns', port: 53, protocol: 'UDP', allowedRoutes: { namespaces: { from: 'All' } } },
    ],
  });
  routes.forEach(([namespace, parentRefs], index) =>
    put('HTTPRoute', namespace, `r${index}`, { parentRefs })
  );
  evaluation.run();
  return refusedRoutes(GATEWAY, [...evaluation.allRoutes().values()]).map(
    ({ route, level, reasons }) => ({
      name: route.name,
      level,
      reasons: reasons.map(
        ({ listener, message }) => `${listener?.name ?? ''}: ${formatMessage(message)}`
      ),
    })
  );
}

it('names the listener that refuses, and the reason', () => {
  const [found] = refused(['shop', [{ ...PARENT, sectionName: 'http' }]]);
  expect(found).toMatchObject({ name: 'r0', level: 'refused' });
  expect(found.reasons).toEqual([expect.stringMatching(/^http: .*from namespace infra only/)]);
});

it('omits accepted routes, even if listeners for another protocol refuse them', () => {
  expect(refused(['infra', [PARENT]])).toEqual([]);
});

it('includes routes that some listeners accept and one refuses because of the namespace', () => {
  const [found] = refused(['shop', [PARENT]]);
  expect(found.level).toBe('partly');
  // The listener for another protocol refuses as expected.
  expect(found.reasons).toEqual([expect.stringMatching(/^http: /)]);
});

it('reports that the parentRef selects no listener', () => {
  const [found] = refused(['infra', [{ ...PARENT, sectionName: 'https' }]]);
  expect(found.reasons).toEqual([expect.stringMatching(/^: No listener of Gateway infra\/gw/)]);
});

it('omits other parents of a route', () => {
  expect(refused(['infra', [PARENT, { namespace: 'infra', name: 'other' }]])).toEqual([]);
});

it('sorts the worst first', () => {
  const found = refused(['shop', [PARENT]], ['shop', [{ ...PARENT, sectionName: 'http' }]]);
  expect(found.map(({ name }) => name)).toEqual(['r1', 'r0']);
});
