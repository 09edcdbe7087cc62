import { describe, expect, it } from 'vitest';
import type { GivenOptions } from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { findingsOf, gateway, listenerSet, object, parent, route } from '../../objects';
import { applyFix, textsOf } from '../../text';

const find = (objects: readonly KubernetesObject[], options?: GivenOptions) =>
  findingsOf('ParentNotFound', objects, options);

describe('ParentNotFound', () => {
  it('names the Gateway of that name in another namespace, and its fix selects it', () => {
    const objects = [gateway('infra/gw'), route('shop/web', [parent('gw')])];
    const found = find(objects);
    expect(textsOf(found)).toEqual([
      'The parent Gateway shop/gw does not exist. Namespace infra has one with that name.',
    ]);
    expect(found[0]).toMatchObject({ severity: 'error', path: '.spec.parentRefs[0]' });
    expect(find(applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('is silent if the parent exists, or the namespace is given', () => {
    expect(find([gateway('infra/gw'), route('infra/web', [parent('gw')])])).toEqual([]);
    expect(find([gateway('infra/gw'), route('shop/web')])).toEqual([]);
  });

  it('leaves the choice between several namespaces to the author, in a stable order', () => {
    const objects = [gateway('b/gw'), gateway('a/gw'), route('shop/web', [parent('gw')])];
    const found = find(objects);
    expect(textsOf(found)[0]).toContain('Namespaces a, b have one');
    expect(found[0]?.fix).toBeUndefined();
    expect(find([...objects].reverse())).toEqual(found);
  });

  it('suggests the nearest name for a typing error', () => {
    const objects = [gateway('infra/gateway'), route('shop/web', [parent('infra/gatway')])];
    const found = find(objects);
    expect(textsOf(found)[0]).toContain('Did you mean Gateway infra/gateway?');
    expect(find(applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('is silent if the Gateway may exist but was not read', () => {
    expect(find([route('shop/web')], { partial: true })).toEqual([]);
  });

  it('is reported once for each parentRef, also for a Service as parent', () => {
    const mesh = { group: '', kind: 'Service' };
    const objects = [route('shop/web', [parent('shop/a', mesh), parent('shop/b')])];
    expect(find(objects).map(({ path }) => path)).toEqual([
      '.spec.parentRefs[0]',
      '.spec.parentRefs[1]',
    ]);
  });

  it('reports a kind that the cluster does not serve', () => {
    const objects = [route('shop/web', [parent('a', { group: 'example.com', kind: 'Entry' })])];
    expect(textsOf(find(objects))[0]).toContain('the cluster does not have this kind');
    const known = object('example.com/v1', 'Entry', 'shop/a');
    expect(find([...objects, known])).toEqual([]);
  });

  it('is reported for a ListenerSet whose Gateway does not exist, and for its route', () => {
    const set = listenerSet('shop/extra', 'gw');
    const below = route('shop/web', [parent('extra', { kind: 'ListenerSet' })]);
    const objects = [gateway('infra/gw'), set, below];
    const found = find(objects);
    expect(found.map(({ object: { kind }, path }) => [kind, path]).sort()).toEqual([
      ['HTTPRoute', '.spec.parentRefs[0]'],
      ['ListenerSet', '.spec.parentRef'],
    ]);
    const fix = found.find(({ object: { kind } }) => kind === 'ListenerSet')?.fix;
    expect(find(applyFix(objects, fix))).toEqual([]);
  });
});
