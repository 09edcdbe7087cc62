import { expect, it } from 'vitest';
import {
  countAdmissions,
  Evaluation,
  type GatewayVerdict,
  labelFix,
  type Listener,
  RULES,
  takenRoutes,
  whoMayAttach,
} from '../../../src/analysis';
import type { KubernetesObject, Namespace } from '../../../src/gatewayApi/types';

const GROUP = 'gateway.networking.k8s.io';
const GATEWAY = { group: GROUP, kind: 'Gateway', namespace: 'infra', name: 'gw' };

function namespace(name: string, labels?: Record<string, string>): Namespace {
  return { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } };
}

function evaluated(listeners: readonly unknown[], routes: readonly KubernetesObject[] = []) {
  const evaluation = new Evaluation(RULES);
  evaluation.snapshot.setCoverageElsewhere({ state: 'complete' });
  evaluation.set({
    apiVersion: `${GROUP}/v1`,
    kind: 'Gateway',
    metadata: { namespace: 'infra', name: 'gw' },
    spec: { gatewayClassName: 'c', listeners },
  } as never);
  routes.forEach(route => evaluation.set(route));
  evaluation.run();
  return evaluation;
}

function listener(namespaces: unknown): Listener {
  const evaluation = evaluated([
    { name: 'http', port: 80, protocol: 'HTTP', allowedRoutes: { namespaces } },
  ]);
  return (evaluation.gateway(GATEWAY) as GatewayVerdict).listeners[0];
}

function statuses(namespaces: unknown, read: readonly Namespace[], unread: readonly string[] = []) {
  const cause = unread.length === 0 ? undefined : ('forbidden' as const);
  return Object.fromEntries(
    whoMayAttach(listener(namespaces), { read, unread, cause }).map(item => [
      item.namespace,
      item.check.status,
    ])
  );
}

it('checks every namespace against the listener', () => {
  const read = [namespace('shop', { team: 'shop' }), namespace('infra'), namespace('b')];
  expect(statuses({ from: 'All' }, read)).toEqual({ b: 'True', infra: 'True', shop: 'True' });
  expect(statuses(undefined, read)).toEqual({ b: 'False', infra: 'True', shop: 'False' });
  expect(statuses({ from: 'None' }, read)).toEqual({ b: 'False', infra: 'False', shop: 'False' });
  const selector = { matchLabels: { team: 'shop' } };
  expect(statuses({ from: 'Selector', selector }, read)).toEqual({
    b: 'False',
    infra: 'False',
    shop: 'True',
  });
});

it('is unknown for a namespace only if its unread labels decide', () => {
  const selector = { matchLabels: { team: 'shop' } };
  const found = whoMayAttach(listener({ from: 'Selector', selector }), {
    read: [namespace('shop', { team: 'shop' })],
    unread: ['data'],
    cause: 'forbidden',
  });
  expect(found.map(({ namespace, check }) => [namespace, check.status])).toEqual([
    ['data', 'Unknown'],
    ['shop', 'True'],
  ]);
  expect(found[0].labels).toBeUndefined();
  expect(found[0].check.missing).toMatchObject({ name: 'data', cause: 'forbidden' });
  expect(countAdmissions(found)).toEqual({ True: 1, False: 0, Unknown: 1 });

  expect(statuses({ from: 'Same' }, [], ['infra', 'shop'])).toEqual({
    infra: 'True',
    shop: 'False',
  });
  const byName = {
    from: 'Selector',
    selector: { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } },
  };
  expect(statuses(byName, [], ['infra', 'shop'])).toEqual({ infra: 'False', shop: 'True' });
});

it('names only the missing labels', () => {
  const selector = { matchLabels: { team: 'shop', tier: 'web' } };
  expect(labelFix(selector, 'shop', { team: 'shop', tier: 'web' })).toBeUndefined();
  expect(labelFix(selector, 'data', { team: 'shop' })).toEqual({
    asked: ['tier=web'],
    changes: [{ key: 'tier', value: 'web', before: undefined }],
    example: false,
  });
});

it('proposes a change of labels for every operator', () => {
  const by = (matchExpressions: unknown, labels = {}) =>
    labelFix({ matchExpressions }, 'shop', labels);
  expect(by([{ key: 'a', operator: 'In', values: ['x', 'y'] }])).toEqual({
    asked: ['a in (x, y)'],
    changes: [{ key: 'a', value: 'x', before: undefined }],
    example: true,
  });
  expect(by([{ key: 'a', operator: 'Exists' }])).toMatchObject({
    asked: ['a'],
    changes: [{ key: 'a', value: 'true', before: undefined }],
    example: true,
  });
  expect(by([{ key: 'a', operator: 'DoesNotExist' }], { a: '1' })).toMatchObject({
    asked: ['!a'],
    changes: [{ key: 'a', value: undefined, before: '1' }],
  });
  expect(by([{ key: 'a', operator: 'NotIn', values: ['1'] }], { a: '1' })).toMatchObject({
    asked: ['a!=1'],
    changes: [{ key: 'a', value: undefined, before: '1' }],
  });
});

it('proposes a value that meets all requirements on the label', () => {
  const selector = {
    matchExpressions: [
      { key: 'a', operator: 'In', values: ['x', 'y'] },
      { key: 'a', operator: 'NotIn', values: ['x'] },
    ],
  };
  expect(labelFix(selector, 'shop', {})).toMatchObject({
    changes: [{ key: 'a', value: 'y', before: undefined }],
    example: false,
  });
});

it('proposes no change if none would help', () => {
  const contradiction = {
    matchLabels: { a: 'x' },
    matchExpressions: [{ key: 'a', operator: 'In', values: ['y'] }],
  };
  expect(labelFix(contradiction, 'shop', {})?.changes).toBeUndefined();
  const otherName = { matchLabels: { 'kubernetes.io/metadata.name': 'data' } };
  expect(labelFix(otherName, 'shop', {})?.changes).toBeUndefined();
  const odd = { matchLabels: { a: 'x' }, matchExpressions: [{ key: 'b', operator: 'Like' }] };
  expect(labelFix(odd, 'shop', {})?.changes).toBeUndefined();
  expect(labelFix({}, 'shop', {})).toBeUndefined();
});

it('does not throw on labels and selectors of wrong types', () => {
  const read = [namespace('a', 7 as never), namespace('b', ['x'] as never)];
  [null, 'x', [], { matchLabels: 3, matchExpressions: [null, { values: 4 }] }].forEach(selector =>
    expect(Object.keys(statuses({ from: 'Selector', selector }, read))).toEqual(['a', 'b'])
  );
  expect(statuses({ from: 'Everywhere' }, read)).toEqual({ a: 'Unknown', b: 'Unknown' });
});

it('counts each route once, even if several of its parentRefs attach', () => {
  const parent = { namespace: 'infra', name: 'gw' };
  const route = (name: string, parentRefs: unknown) =>
    ({
      apiVersion: `${GROUP}/v1`,
      kind: 'HTTPRoute',
      metadata: { namespace: 'infra', name },
      spec: { parentRefs },
    } as unknown as KubernetesObject);
  const evaluation = evaluated(
    [{ name: 'http', port: 80, protocol: 'HTTP' }],
    [
      route('twice', [parent, { ...parent, sectionName: 'http' }]),
      route('once', [parent]),
      route('other', [{ ...parent, sectionName: 'https' }]),
    ]
  );
  evaluation.set({
    apiVersion: `${GROUP}/v1`,
    kind: 'GatewayClass',
    metadata: { name: 'c' },
    spec: { controllerName: 'example.com/c' },
  } as never);
  evaluation.run();
  const [http] = (evaluation.gateway(GATEWAY) as GatewayVerdict).listeners;
  expect(takenRoutes(http, [...evaluation.allRoutes().values()])).toEqual({
    attached: 2,
    undecided: 0,
  });
});
