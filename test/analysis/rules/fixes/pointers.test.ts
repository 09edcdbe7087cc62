// subject: src/analysis/rules/fixes/jsonPointer.ts
// subject: src/analysis/rules/fixes/patch.ts
import { describe, expect, it } from 'vitest';
import { jsonPointer } from '../../../../src/analysis/rules/fixes/jsonPointer';
import { parentRefPatch, pointer } from '../../../../src/analysis/rules/fixes/patch';
import { parent, route } from '../../objects';
import { applyFix } from '../../text';

describe('A JSON pointer', () => {
  it.each([
    ['.spec.rules[0].backendRefs[1]', undefined, '/spec/rules/0/backendRefs/1'],
    ['.metadata.labels', 'example.com/team', '/metadata/labels/example.com~1team'],
    ['.metadata.labels', 'a~b', '/metadata/labels/a~0b'],
  ])('of %s and %s is %s', (field, member, expected) => {
    expect(jsonPointer(field, member)).toBe(expected);
  });

  it('of segments escapes each of them', () => {
    expect(pointer('spec', 'parentRefs', 0, 'a/b~c')).toBe('/spec/parentRefs/0/a~1b~0c');
    expect(pointer()).toBe('');
  });
});

describe('A change of a parentRef', () => {
  const target = {
    group: 'gateway.networking.k8s.io',
    kind: 'HTTPRoute',
    namespace: 'shop',
    name: 'web',
  };
  const message = { id: 'any', params: {} };

  it('sets and removes fields of that parentRef only', () => {
    const objects = [route('shop/web', [parent(), parent('infra/gw', { port: 80 })])];
    const patch = parentRefPatch(1, 'gw', { sectionName: 'https', port: undefined });
    const [after] = applyFix(objects, { target, patch, message });
    expect((after as { spec?: { parentRefs?: unknown } }).spec?.parentRefs).toEqual([
      parent(),
      parent('infra/gw', { sectionName: 'https' }),
    ]);
  });

  it('tests the name first', () => {
    expect(parentRefPatch(0, 'gw', { port: 80 })[0]).toEqual({
      op: 'test',
      path: '/spec/parentRefs/0/name',
      value: 'gw',
    });
  });
});
