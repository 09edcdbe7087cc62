// subject: src/analysis/rules/gateways/selectorMatchesNoNamespace.ts
// subject: src/analysis/rules/gateways/selectorMatchesAll.ts
// subject: src/analysis/rules/gateways/openToAllNamespaces.ts
import { describe, expect, it } from 'vitest';
import { Evaluation, RULES } from '../../../../src/analysis';
import {
  allow,
  findingsOf,
  gateway,
  listener,
  listenerSet,
  namespace,
  object,
  service,
} from '../../objects';
import { mended, said, sentences } from '../support';

const selecting = (selector: unknown) =>
  gateway('infra/gw', [listener('http', allow('Selector', selector))]);

describe('SelectorMatchesNoNamespace', () => {
  const CODE = 'SelectorMatchesNoNamespace';
  const shop = namespace('shop', { team: 'shop', 'example.com/tier': 'web' });
  const other = namespace('other', { team: 'billing' });

  it('suggests the nearest existing value as the fix', () => {
    const objects = [shop, other, selecting({ matchLabels: { team: 'shopp' } })];
    const [found, ...others] = findingsOf(CODE, objects);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      severity: 'warning',
      path: '.spec.listeners[0].allowedRoutes.namespaces.selector',
    });
    expect(found && said(found)).toContain('with team=shopp');
    expect(found && said(found)).toContain('Some namespaces have team=shop');
    expect(found && findingsOf(CODE, mended(objects, found))).toEqual([]);
  });

  it('fixes a label whose key contains a slash', () => {
    const objects = [shop, selecting({ matchLabels: { 'example.com/tier': 'wbe' } })];
    const [found] = findingsOf(CODE, objects);
    expect(found && findingsOf(CODE, mended(objects, found))).toEqual([]);
  });

  it('names the nearest key, and suggests nothing if it is ambiguous', () => {
    const [key] = findingsOf(CODE, [shop, selecting({ matchLabels: { taem: 'shop' } })]);
    expect(key && said(key)).toContain('Some namespaces have team');
    expect(key?.fix).toBeUndefined();
    const both = { matchLabels: { team: 'billing', 'example.com/tier': 'web' } };
    const [apart] = findingsOf(CODE, [shop, other, selecting(both)]);
    expect(apart && said(apart)).toContain('team=billing');
    expect(apart?.fix).toBeUndefined();
  });

  it('is silent if one namespace matches, or may match', () => {
    expect(findingsOf(CODE, [shop, selecting({ matchLabels: { team: 'shop' } })])).toEqual([]);
    const strange = { matchExpressions: [{ key: 'team', operator: 'Like', values: ['x'] }] };
    expect(findingsOf(CODE, [shop, selecting(strange)])).toEqual([]);
  });

  it('includes a namespace that is only known from its objects', () => {
    const byName = selecting({ matchLabels: { 'kubernetes.io/metadata.name': 'backend' } });
    expect(findingsOf(CODE, [service('backend/api'), byName])).toEqual([]);
    expect(findingsOf(CODE, [byName])).toHaveLength(1);
  });

  it('is silent if Namespaces were not read, except for a missing selector', () => {
    const options = { partial: true };
    expect(findingsOf(CODE, [selecting({ matchLabels: { team: 'x' } })], options)).toEqual([]);
    const [found] = findingsOf(
      CODE,
      [gateway('infra/gw', [listener('a', allow('Selector'))])],
      options
    );
    expect(found && said(found)).toContain('by a namespace selector that is not set');
  });

  it('follows the labels of namespaces', () => {
    const evaluation = new Evaluation(RULES);
    evaluation.snapshot.setCoverageElsewhere({ state: 'complete' });
    const count = () => {
      evaluation.run();
      return evaluation.allFindings().filter(({ code }) => code === CODE).length;
    };
    evaluation.set(selecting({ matchLabels: { team: 'shop' } }));
    expect(count()).toBe(1);
    evaluation.set(namespace('a', { team: 'shop' }));
    evaluation.set(namespace('b', { team: 'shop' }));
    expect(count()).toBe(0);
    evaluation.set(namespace('a'));
    expect(count()).toBe(0);
    evaluation.remove({ group: '', kind: 'Namespace', name: 'b' });
    expect(count()).toBe(1);
    evaluation.set(namespace('a', { team: 'shop' }));
    expect(count()).toBe(0);
  });

  it('accepts invalid labels', () => {
    const broken = object('v1', 'Namespace', 'broken', { metadata: { labels: 'x' } });
    const hostile = selecting({ matchLabels: { ['__proto__']: '$&', constructor: 'x' } });
    expect(sentences(CODE, [broken, hostile])).toHaveLength(1);
  });
});

describe('SelectorMatchesAll', () => {
  const CODE = 'SelectorMatchesAll';

  it('is reported for an empty selector, also of a ListenerSet', () => {
    expect(findingsOf(CODE, [selecting({})])).toMatchObject([{ severity: 'warning' }]);
    const open = gateway('infra/gw', undefined, {
      allowedListeners: { namespaces: { from: 'All' } },
    });
    const extra = listener('extra', { port: 81, ...allow('Selector', { matchLabels: {} }) });
    expect(findingsOf(CODE, [open, listenerSet('shop/set', 'infra/gw', [extra])])).toMatchObject([
      { object: { kind: 'ListenerSet' } },
    ]);
  });

  it('is silent with a requirement, without a selector, or if the selector is not used', () => {
    expect(sentences(CODE, [selecting({ matchLabels: { team: 'x' } })])).toEqual([]);
    expect(sentences(CODE, [selecting(null)])).toEqual([]);
    expect(sentences(CODE, [gateway('infra/gw', [listener('a', allow('Same', {}))])])).toEqual([]);
  });
});

describe('OpenToAllNamespaces', () => {
  const CODE = 'OpenToAllNamespaces';

  it('informs about from: All only', () => {
    const gw = gateway('infra/gw', [
      listener('all', allow('All')),
      listener('same', { port: 81, ...allow('Same') }),
      listener('default', { port: 82 }),
    ]);
    expect(findingsOf(CODE, [gw])).toMatchObject([
      { severity: 'info', path: '.spec.listeners[0].allowedRoutes.namespaces.from' },
    ]);
  });
});
