import { describe, expect, it } from 'vitest';
import { objectConditions } from '../../../src/components/status/objectConditions';
import { PAGE_KINDS, type PageKind } from '../../../src/gatewayApi/kinds';
import type { ObjectOfKind } from '../../../src/gatewayApi/types';

function object(kind: PageKind, spec: unknown, status: unknown) {
  const metadata = { name: 'x', namespace: 'ns' };
  return { apiVersion: 'v1', kind, metadata, spec, status } as ObjectOfKind[PageKind];
}

const BROKEN = [null, undefined, 'x', 7, [], { conditions: 'x', parents: {}, ancestors: 7 }];

describe('objectConditions', () => {
  it.each(PAGE_KINDS)('reads any status of a %s without an error', kind => {
    for (const broken of BROKEN) {
      const conditions = objectConditions(object(kind, broken, broken)).flatMap(
        group => group.conditions
      );
      expect(conditions.every(({ status }) => status === 'NotReconciled')).toBe(true);
    }
  });

  it('names the parents that no controller has reported', () => {
    const parents = [
      { parentRef: { name: 'a' }, conditions: [{ type: 'Accepted', status: 'True' }] },
    ];
    const groups = objectConditions(
      object('HTTPRoute', { parentRefs: [{ name: 'a' }, { name: 'b' }] }, { parents })
    );
    expect(groups.map(({ about, conditions }) => [about, conditions[0]?.status])).toEqual([
      ['ns/a', 'True'],
      ['ns/b', 'NotReconciled'],
    ]);
  });

  it('distinguishes the ancestors of a policy', () => {
    const ancestor = (name: string, status: string) => ({
      ancestorRef: { name },
      controllerName: 'example.com/controller',
      conditions: [{ type: 'Accepted', status }],
    });
    const groups = objectConditions(
      object('BackendTLSPolicy', {}, { ancestors: [ancestor('a', 'True'), ancestor('b', 'False')] })
    );
    expect(groups.map(({ about, conditions }) => [about, conditions[0]?.status])).toEqual([
      ['ns/a', 'True'],
      ['ns/b', 'False'],
    ]);
  });
});
