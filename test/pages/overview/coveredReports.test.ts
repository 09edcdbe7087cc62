import { expect, it } from 'vitest';
import type { Finding, FindingCode } from '../../../src/analysis';
import type { FleetItem } from '../../../src/fleet/model';
import type { PageKind } from '../../../src/gatewayApi/kinds';
import { isCovered } from '../../../src/pages/overview/coveredReports';
import { objectHealth } from '../../../src/pages/overview/objectHealth';

function item(kind: PageKind, spec: object, status: object): FleetItem<PageKind> {
  const metadata = { namespace: 'shop', name: 'web' };
  return { cluster: 'east', stale: false, object: { kind, metadata, spec, status } as never };
}

function found(code: FindingCode, path: string, severity: Finding['severity'] = 'error'): Finding {
  return { code, path, severity } as Finding;
}

function left(of: FleetItem<PageKind>, ...findings: Finding[]): string[] {
  return objectHealth(of.object)
    .troubles.filter(trouble => !isCovered(trouble, of, findings))
    .map(({ about, condition }) => `${about} ${condition.type}`.trim());
}

const refused = (name: string, type = 'Accepted') => ({
  parentRef: { name },
  conditions: [
    { type: 'Accepted', status: type === 'Accepted' ? 'False' : 'True' },
    ...(type === 'Accepted' ? [] : [{ type, status: 'False' }]),
  ],
});

const TWO = { parentRefs: [{ name: 'a' }, { name: 'b' }] };

it('covers reports about the parent of the finding only', () => {
  const route = item('HTTPRoute', TWO, { parents: [refused('a'), refused('b')] });
  expect(left(route)).toEqual(['shop/a Accepted', 'shop/b Accepted']);
  expect(left(route, found('NamespaceNotAllowed', '.spec.parentRefs[1]'))).toEqual([
    'shop/a Accepted',
  ]);
});

it('leaves a condition that the finding does not explain', () => {
  const route = item('HTTPRoute', TWO, { parents: [refused('a')] });
  const backend = found('BackendNotFound', '.spec.rules[0].backendRefs[0]');
  expect(left(route, backend)).toEqual(['shop/a Accepted']);
  expect(
    left(item('HTTPRoute', TWO, { parents: [refused('a', 'ResolvedRefs')] }), backend)
  ).toEqual([]);
});

it('an info finding does not hide a report', () => {
  const route = item('HTTPRoute', { parentRefs: [{ name: 'a' }] }, { parents: [refused('a')] });
  const info = found('NamespaceNotAllowed', '.spec.parentRefs[0]', 'info');
  expect(left(route, info)).toEqual(['shop/a Accepted']);
});

it('distinguishes listeners, and never covers conditions of the data plane', () => {
  const gateway = item(
    'Gateway',
    { listeners: [null, { name: 'http' }, { name: 'https' }] },
    {
      conditions: [
        { type: 'Accepted', status: 'False', reason: 'ListenersNotValid' },
        { type: 'Programmed', status: 'False' },
      ],
      listeners: [
        { name: 'http', conditions: [{ type: 'Conflicted', status: 'True' }] },
        { name: 'https', conditions: [{ type: 'Conflicted', status: 'True' }] },
      ],
    }
  );
  expect(left(gateway, found('ListenerConflict', '.spec.listeners[1].port'))).toEqual([
    'Programmed',
    'https Conflicted',
  ]);
});

it('covers the report about an object without parts', () => {
  const conditions = [{ type: 'Accepted', status: 'False', reason: 'InvalidParameters' }];
  const gatewayClass = item('GatewayClass', {}, { conditions });
  expect(left(gatewayClass)).toEqual(['Accepted']);
  expect(left(gatewayClass, found('InvalidParameters', '.spec.parametersRef'))).toEqual([]);
});

it('treats a malformed status as not covered', () => {
  const broken = item('HTTPRoute', { parentRefs: 'no list' }, { parents: [refused('a')] });
  expect(left(broken, found('NamespaceNotAllowed', '.spec.parentRefs[0]'))).toEqual([
    'shop/a Accepted',
  ]);
});
