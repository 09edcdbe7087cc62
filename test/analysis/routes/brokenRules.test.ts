import { describe, expect, it } from 'vitest';
import { brokenRules } from '../../../src/analysis/routes/brokenRules';
import type { Route } from '../../../src/gatewayApi/types';
import { evaluatedWith } from '../../graph/support/fleets';
import { gatewayClass, route, service } from '../objects';

const WEB = { name: 'web', port: 80 };
const GONE = { name: 'gone', port: 80 };
const mirror = { type: 'RequestMirror', requestMirror: { backendRef: GONE } };

function broken(...rules: readonly object[]): string {
  const judged = route('shop/web', [], { rules });
  const evaluation = evaluatedWith([gatewayClass(), judged, service('shop/web')]);
  const [verdict] = evaluation.allRoutes().values();
  expect(verdict?.brokenRules).toBe(brokenRules(judged as Route, verdict?.references ?? []));
  return verdict?.brokenRules ?? '';
}

describe('The rules without a backend that can be used', () => {
  it('are none if each has one', () => {
    expect(broken({ backendRefs: [WEB] }, { backendRefs: [WEB, GONE] })).toBe('none');
    expect(broken()).toBe('none');
  });

  it('are some or all', () => {
    expect(broken({ backendRefs: [GONE] }, { backendRefs: [WEB] })).toBe('some');
    expect(broken({ backendRefs: [GONE] }, { backendRefs: [GONE, { ...WEB, weight: 0 }] })).toBe(
      'all'
    );
  });

  it('do not count a mirror, nor a rule that a filter answers', () => {
    expect(broken({ backendRefs: [WEB], filters: [mirror] })).toBe('none');
    const redirect = { type: 'RequestRedirect', requestRedirect: { hostname: 'a.test' } };
    expect(broken({ backendRefs: [GONE] }, { filters: [redirect] })).toBe('some');
  });
});
