import { describe, expect, it } from 'vitest';
import { evaluateGiven, type Finding } from '../../../../src/analysis';
import {
  findingsImpact,
  isOfReports,
} from '../../../../src/analysis/answers/impact/findingsImpact';
import { finish } from '../../../../src/analysis/steps';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { parent, route } from '../../objects';

const ONE = parent('infra/one');
const TWO = parent('infra/two');

function side(parents: readonly object[], ...findings: readonly Finding[]) {
  const web = route('shop/web', parents as never);
  return { evaluation: evaluateGiven([web as KubernetesObject], []), findings };
}

function found(path: string, sentence = 'first', parts: Partial<Finding> = {}): Finding {
  return {
    code: 'ParentNotFound',
    severity: 'error',
    object: {
      group: 'gateway.networking.k8s.io',
      kind: 'HTTPRoute',
      namespace: 'shop',
      name: 'web',
    },
    path,
    message: { id: 'fix.namespaceLabels', params: { namespace: sentence, labels: ['team=shop'] } },
    ...parts,
  };
}

function impact(before: ReturnType<typeof side>, after: ReturnType<typeof side>) {
  const findingsOf = (evaluation: unknown) =>
    (evaluation === before.evaluation ? before : after).findings;
  return finish(findingsImpact(before.evaluation, after.evaluation, findingsOf));
}

describe('The findings that a change solves and brings', () => {
  it('are those of one side only', () => {
    const [old, now] = [found('.spec.parentRefs[0]'), found('.spec.hostnames')];
    expect(impact(side([ONE], old), side([ONE], now))).toEqual({ gone: [old], fresh: [now] });
  });

  it('are not those that only move within their object, or say it in other words', () => {
    const moved = impact(
      side([ONE, TWO], found('.spec.parentRefs[1]')),
      side([TWO], found('.spec.parentRefs[0]', 'other words'))
    );
    expect(moved).toEqual({ gone: [], fresh: [] });
  });

  it('are both where only the severity changes', () => {
    const [old, now] = [found(''), found('', 'first', { severity: 'warning' })];
    expect(impact(side([ONE], old), side([ONE], now))).toEqual({ gone: [old], fresh: [now] });
  });

  it('are counted where several have one field, and told apart by the sentence', () => {
    const both = [found('', 'second'), found('', 'first')];
    const { gone, fresh } = impact(side([ONE], ...both), side([ONE], found('', 'first')));
    expect(gone).toEqual([both[0]]);
    expect(fresh).toEqual([]);
  });

  it('are sorted, worst first', () => {
    const findings = ['info', 'error', 'warning'].map(severity =>
      found(severity, 'first', { severity: severity as Finding['severity'] })
    );
    const { gone } = impact(side([ONE], ...findings), side([ONE]));
    expect(gone.map(({ severity }) => severity)).toEqual(['error', 'warning', 'info']);
  });

  it('leave out what compares with the report of a controller', () => {
    const stale = found('', 'first', { code: 'StatusStale' });
    expect(isOfReports(stale)).toBe(true);
    expect(impact(side([ONE], stale), side([ONE]))).toEqual({ gone: [], fresh: [] });
  });
});
