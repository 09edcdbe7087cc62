import { expect, it } from 'vitest';
import { attachAnswers, evaluateGiven, RULES, type WantedRoute } from '../../../src/analysis';
import type { ClusterAnswers } from '../../../src/fleet';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { type AnswerBlock, answerBlocks } from '../../../src/pages/attach/answerBlocks';
import { answerRows } from '../../../src/pages/attach/answerRows';
import { allow, gateway, gatewayClass, listener, namespace } from '../../analysis/objects';

const WANTED: WantedRoute = { kind: 'HTTPRoute', namespace: 'shop', hostnames: ['a.example.com'] };

const LISTENERS = [
  listener('open', allow('All')),
  listener('own', { port: 81, ...allow('Same') }),
  listener('other', { port: 82, hostname: 'b.example.com', ...allow('All') }),
  listener('tcp', { port: 83, protocol: 'TCP', ...allow('All') }),
];

function asked(cluster: string, objects: readonly KubernetesObject[]): ClusterAnswers {
  const evaluation = evaluateGiven([gatewayClass(), ...objects], RULES);
  return { cluster, evaluation, answers: attachAnswers(evaluation, WANTED) };
}

function blocks(clusters: readonly ClusterAnswers[]) {
  return answerBlocks(answerRows(clusters, WANTED, ''));
}

function named(items: readonly AnswerBlock[]): string[] {
  return items.map(({ clusters, answer }) => `${answer.listener.name} ${clusters.join('+')}`);
}

it('folds clusters that answer alike, best answers first', () => {
  const objects = [gateway('infra/gw', LISTENERS)];
  const { near } = blocks([asked('east', objects), asked('west', objects)]);
  expect(named(near)).toEqual(['open east+west', 'own east+west']);
  expect(near.map(({ changes }) => changes.length)).toEqual([0, 1]);
});

it('sets apart what no change opens for the route', () => {
  const { others } = blocks([asked('east', [gateway('infra/gw', LISTENERS)])]);
  expect(named(others)).toEqual(['other east', 'tcp east']);
});

it('keeps clusters apart that need other changes', () => {
  const selector = { from: 'Selector', selector: { matchLabels: { access: 'public' } } };
  const objects = [
    gateway('infra/gw', [listener('by-label', { allowedRoutes: { namespaces: selector } })]),
  ];
  const { near } = blocks([
    asked('east', [...objects, namespace('shop')]),
    asked('west', [...objects, namespace('shop', { access: 'private' })]),
  ]);
  expect(named(near)).toEqual(['by-label east', 'by-label west']);
});

it('keeps answers apart that differ', () => {
  const closed = [{ ...LISTENERS[0]!, ...allow('Same') }];
  const { near } = blocks([
    asked('east', [gateway('infra/gw', [LISTENERS[0]!])]),
    asked('west', [gateway('infra/gw', closed)]),
  ]);
  expect(named(near)).toEqual(['open east', 'open west']);
});
