import { describe, expect, it } from 'vitest';
import { evaluateGiven, type GivenRequest, traceAnswers } from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { traceRows } from '../../../../src/pages/trace/answers/traceRows';
import { open, prefix, rules, to } from '../../../analysis/answers/trace/support';
import { gateway, gatewayClass, service } from '../../../analysis/objects';

const BASE = [
  gatewayClass(),
  gateway('infra/gw', [open()]),
  service('shop/web'),
  service('shop/other'),
];

function rowsOf(
  clusters: Readonly<Record<string, readonly KubernetesObject[]>>,
  request: GivenRequest = { host: 'h', path: '/' }
) {
  return traceRows(
    Object.entries(clusters).map(([cluster, objects]) => {
      const evaluation = evaluateGiven([...objects], []);
      return { cluster, evaluation, answers: traceAnswers(evaluation, request) };
    })
  );
}

function clustersOf(rows: ReturnType<typeof rowsOf>['rows']) {
  return rows.map(({ members }) => members.map(({ cluster }) => cluster).join('+'));
}

describe('the rows of answers', () => {
  it('put clusters with the same answer together, whatever the rule', () => {
    const first = rules('shop/web', [{ ...to('web') }]);
    const second = rules('shop/web', [prefix('/never', 'other'), { ...to('web') }]);
    const found = rowsOf({ a: [...BASE, first], b: [...BASE, second] });
    expect(clustersOf(found.rows)).toEqual(['a+b']);
    expect(found.differs).toEqual([]);
  });

  it('say that only the backends differ', () => {
    const found = rowsOf({
      a: [...BASE, rules('shop/web', [to('web')])],
      b: [...BASE, rules('shop/web', [to('other')])],
      c: [...BASE, rules('shop/web', [to('web')])],
    });
    expect(clustersOf(found.rows)).toEqual(['a+c', 'b']);
    expect(found.differs).toEqual(['backends']);
  });

  it('say nothing but the outcome where one cluster gives no backend', () => {
    const found = rowsOf({ a: [...BASE, rules('shop/web', [to('web')])], b: BASE });
    expect(found.differs).toEqual(['outcome']);
  });

  it('leave Gateways aside that do not know the host, where another one does', () => {
    const objects = [
      ...BASE,
      gateway('infra/zz', [open('http', { hostname: 'elsewhere.example.com' })]),
      rules('shop/web', [to('web')]),
    ];
    const found = rowsOf({ a: objects, b: [...BASE, rules('shop/web', [to('web')])] });
    expect(clustersOf(found.rows)).toEqual(['a+b']);
    expect(clustersOf(found.aside)).toEqual(['a']);
    expect(found.differs).toEqual([]);
  });

  it('name the Gateway that only some clusters have', () => {
    const second = gateway('infra/zz', [open()]);
    const found = rowsOf({
      a: [...BASE, second, rules('shop/web', [to('web')])],
      b: [...BASE, rules('shop/web', [to('web')])],
    });
    expect(clustersOf(found.rows)).toEqual(['a', 'a+b']);
    expect(found.differs).toEqual(['gateway']);
  });

  it('keep a cluster out whose Gateways were not read', () => {
    const evaluation = evaluateGiven([], [], { partial: true });
    const unread = { cluster: 'x', evaluation, answers: traceAnswers(evaluation, { host: 'h' }) };
    const found = traceRows([unread]);
    expect(found.rows).toEqual([]);
    expect(found.unread.map(({ cluster }) => cluster)).toEqual(['x']);
  });
});
