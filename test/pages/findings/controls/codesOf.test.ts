import { expect, it } from 'vitest';
import type { Finding } from '../../../../src/analysis';
import { findingRows } from '../../../../src/components/findings/findingRows';
import { codesOf } from '../../../../src/pages/findings/controls/codesOf';

function finding(code: string, severity: Finding['severity'], name: string): Finding {
  const object = { group: 'gateway.networking.k8s.io', kind: 'HTTPRoute', namespace: 'a', name };
  return {
    code,
    severity,
    object,
    path: '',
    message: { id: 'x', params: {} },
  } as unknown as Finding;
}

it('Codes are offered once, sorted by their worst finding', () => {
  const rows = findingRows(
    [
      finding('UnusedListener', 'info', 'one'),
      finding('BackendNotFound', 'error', 'one'),
      finding('BackendNotFound', 'error', 'two'),
      finding('ShadowedRule', 'warning', 'one'),
    ].map(item => ({ cluster: 'east', finding: item }))
  );
  expect(codesOf(rows)).toEqual(['BackendNotFound', 'ShadowedRule', 'UnusedListener']);
});
