import { describe, expect, it } from 'vitest';
import { findingsOf, gateway, listenerSet, namespace, parent, route } from '../../objects';
import { applyFix, textsOf } from '../../text';

const CODE = 'ListenerSetNotAllowed';
const set = listenerSet('shop/more');
const below = route('shop/web', [parent('shop/more', { kind: 'ListenerSet' })]);
const lets = (namespaces: object) =>
  gateway('infra/gw', undefined, { allowedListeners: { namespaces } });

describe('ListenerSetNotAllowed', () => {
  it('is reported for the ListenerSet and for its route, with one fix for both', () => {
    const objects = [gateway(), set, below];
    const found = findingsOf(CODE, objects);
    const texts = textsOf(found).sort();
    expect(texts).toHaveLength(2);
    expect(texts[0]).toContain('allowedListeners.namespaces.from defaults to None');
    expect(texts[1]).toBe(texts[0]);
    expect(found.map(({ object }) => object.kind).sort()).toEqual(['HTTPRoute', 'ListenerSet']);
    found.forEach(({ fix }) => expect(findingsOf(CODE, applyFix(objects, fix))).toEqual([]));
  });

  it('widens a Gateway that accepts ListenerSets of its own namespace, and keeps those accepted', () => {
    const objects = [lets({ from: 'Same' }), set, listenerSet('infra/own')];
    const found = findingsOf(CODE, objects);
    expect(found.map(({ object }) => object.namespace)).toEqual(['shop']);
    expect(findingsOf(CODE, applyFix(objects, found[0]?.fix))).toEqual([]);
  });

  it('opens the Gateway to its own namespace with Same', () => {
    const objects = [gateway(), listenerSet('infra/own')];
    const [found] = findingsOf(CODE, objects);
    expect(JSON.stringify(found?.fix?.patch)).toContain('"Same"');
    expect(findingsOf(CODE, applyFix(objects, found?.fix))).toEqual([]);
  });

  it('labels the namespace if the Gateway selects by labels', () => {
    const gated = lets({ from: 'Selector', selector: { matchLabels: { team: 'shop' } } });
    const objects = [gated, set, namespace('shop')];
    const [found] = findingsOf(CODE, objects);
    expect(found?.fix?.target).toMatchObject({ kind: 'Namespace', name: 'shop' });
    expect(findingsOf(CODE, applyFix(objects, found?.fix))).toEqual([]);
  });

  it('is silent if the set is accepted or its admission is unknown', () => {
    expect(findingsOf(CODE, [lets({ from: 'All' }), set, below])).toEqual([]);
    const gated = lets({ from: 'Selector', selector: { matchLabels: { team: 'shop' } } });
    expect(findingsOf(CODE, [gated, set, below], { strict: true })).toEqual([]);
    expect(findingsOf(CODE, [set, below], { partial: true })).toEqual([]);
  });
});
