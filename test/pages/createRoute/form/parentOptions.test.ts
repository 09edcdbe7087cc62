import { expect, it } from 'vitest';
import { attachAnswers, evaluateGiven } from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { parentOptions } from '../../../../src/pages/createRoute/form/parentOptions';

const GROUP = 'gateway.networking.k8s.io';
const WANTED = { kind: 'HTTPRoute', namespace: 'shop', hostnames: ['www.example.com'] } as const;

function object(kind: string, namespace: string, name: string, spec: object) {
  const metadata = { name, ...(namespace === '' ? {} : { namespace }) };
  return { apiVersion: `${GROUP}/v1`, kind, metadata, spec } as KubernetesObject;
}

function answersOf(cluster: string, listeners: readonly object[]) {
  const evaluation = evaluateGiven(
    [
      object('GatewayClass', '', 'class', { controllerName: 'example.com/c' }),
      object('Gateway', 'infra', 'gw', { gatewayClassName: 'class', listeners }),
    ],
    []
  );
  return { cluster, evaluation, answers: attachAnswers(evaluation, WANTED) };
}

const ALL = { namespaces: { from: 'All' } };
const closed = { name: 'closed', protocol: 'HTTP', port: 80 };
const open = { name: 'open', protocol: 'HTTP', port: 81, allowedRoutes: ALL };
const tcp = { name: 'tcp', protocol: 'TCP', port: 82, allowedRoutes: ALL };
const other = { ...open, name: 'other', port: 83, hostname: 'pay.example.net' };

it('offers each listener once, those that would take the route first', () => {
  const options = parentOptions([
    answersOf('east', [closed, open, tcp, other]),
    answersOf('west', [{ ...closed, allowedRoutes: ALL }, open]),
  ]);
  const shown = options.map(({ parentRef, answers }) => [
    parentRef.sectionName,
    answers.map(([level, clusters]) => `${level}: ${clusters.join()}`),
  ]);
  const [first] = attachAnswers(answersOf('x', [open]).evaluation, WANTED).listeners;
  const good = first?.level ?? '';
  expect(shown).toEqual([
    ['open', [`${good}: east,west`]],
    ['closed', [`${good}: west`, 'closed: east']],
  ]);
});

it('leaves out what is made for other routes', () => {
  expect(parentOptions([answersOf('east', [tcp, other])])).toEqual([]);
  expect(parentOptions([])).toEqual([]);
});
