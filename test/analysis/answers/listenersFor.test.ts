import { describe, expect, it } from 'vitest';
import { Evaluation, listenersFor, unreadKinds } from '../../../src/analysis';
import type { KubernetesObject, Namespace } from '../../../src/gatewayApi/types';
import { allow, gateway, gatewayClass, listener, namespace } from '../objects';

const LABELS = { matchLabels: { team: 'shop' } };
const GATEWAY = gateway('infra/gw', [
  listener('closed'),
  listener('labels', { port: 81, ...allow('Selector', LABELS) }),
  listener('open', { port: 82, ...allow('All') }),
]);

function answers(
  name: string,
  objects: readonly KubernetesObject[],
  prepare: (evaluation: Evaluation) => void = () => {}
) {
  const evaluation = new Evaluation([]);
  evaluation.snapshot.setCoverageElsewhere({ state: 'complete' });
  prepare(evaluation);
  objects.forEach(item => evaluation.set(item));
  evaluation.run();
  const { exists, admissions } = listenersFor(evaluation, name);
  return {
    exists,
    said: admissions.map(({ listener: { name: own }, check }) => `${own} ${check.status}`),
    hindered: admissions.map(({ hindrance }) => hindrance !== undefined),
    evaluation,
  };
}

describe('listenersFor', () => {
  it('lists listeners that accept the namespace first', () => {
    const shop = namespace('shop', { team: 'shop' });
    expect(answers('shop', [gatewayClass(), shop, GATEWAY])).toMatchObject({
      exists: 'True',
      said: ['labels True', 'open True', 'closed False'],
      hindered: [false, false, false],
    });
  });

  it('is unknown for an unread namespace only if its labels decide', () => {
    const { exists, said } = answers('shop', [gatewayClass(), GATEWAY], ({ snapshot }) =>
      snapshot.setCoverage('', 'Namespace', { state: 'none', cause: 'forbidden' })
    );
    expect(exists).toBe('Unknown');
    expect(said).toEqual(['open True', 'labels Unknown', 'closed False']);
  });

  it('uses the labels that the caller gives for the namespace', () => {
    const { evaluation } = answers('shop', [gatewayClass(), GATEWAY], ({ snapshot }) =>
      snapshot.setCoverage('', 'Namespace', { state: 'none', cause: 'forbidden' })
    );
    const known = namespace('shop', { team: 'shop' }) as Namespace;
    const { exists, admissions } = listenersFor(evaluation, 'shop', known);
    expect(exists).toBe('True');
    expect(admissions.map(({ check }) => check.status)).toEqual(['True', 'True', 'False']);
  });

  it('reports that a namespace does not exist, except in a cluster that serves no Namespaces', () => {
    expect(answers('shop', []).exists).toBe('False');
    expect(
      answers('shop', [], ({ snapshot }) =>
        snapshot.setCoverage('', 'Namespace', { state: 'notServed' })
      ).exists
    ).toBe('Unknown');
  });

  it('reports that a listener cannot be served', () => {
    const two = gateway('infra/gw', [listener('one', allow('All')), listener('two', allow('All'))]);
    expect(answers('shop', [gatewayClass(), two]).hindered).toEqual([true, true]);
  });
});

describe('unreadKinds', () => {
  it('names kinds that were partly read, but no kinds that the cluster does not serve', () => {
    const { evaluation } = answers('shop', [], ({ snapshot }) => {
      const group = 'gateway.networking.k8s.io';
      snapshot.setCoverage(group, 'TCPRoute', { state: 'notServed' });
      snapshot.setCoverage(group, 'HTTPRoute', {
        state: 'namespaces',
        namespaces: ['shop'],
        cause: 'outOfScope',
      });
    });
    expect(unreadKinds(evaluation, ['HTTPRoute', 'TCPRoute', 'Gateway'])).toMatchObject([
      { kind: 'HTTPRoute', cause: 'outOfScope' },
    ]);
  });
});
