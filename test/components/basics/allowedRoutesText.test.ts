import { describe, expect, it } from 'vitest';
import {
  allowedListenersText,
  allowedRoutesText,
  groupKindText,
} from '../../../src/components/basics/allowedRoutesText';
import { fillText } from '../../../src/components/words/fillText';

const selector = (value: unknown) => ({ namespaces: { from: 'Selector', selector: value } });

describe('allowedRoutesText', () => {
  it.each([
    [undefined, 'Routes from its own namespace only'],
    [{}, 'Routes from its own namespace only'],
    [{ namespaces: { from: null } }, 'Routes from its own namespace only'],
    [
      { namespaces: { from: 'Same' }, kinds: [{ kind: 'HTTPRoute' }, { kind: 'GRPCRoute' }] },
      'Routes from its own namespace only; kinds HTTPRoute, GRPCRoute',
    ],
    [
      { namespaces: { from: 'All' }, kinds: [{ group: 'example.com', kind: 'FooRoute' }] },
      'Routes from every namespace; kind example.com/FooRoute',
    ],
    [{ namespaces: { from: 'None' } }, 'Routes from no namespace'],
    [{ namespaces: { from: 'Weekdays' } }, 'Routes from namespaces by an unknown rule: Weekdays'],
  ])('%j is %s', (allowed, expected) => {
    expect(allowedRoutesText(allowed, fillText)).toBe(expected);
  });

  it.each([
    [{ matchLabels: { team: 'shop' } }, 'Routes from namespaces with label team=shop'],
    [
      { matchLabels: { team: 'shop', env: 'prod' } },
      'Routes from namespaces with labels team=shop, env=prod',
    ],
    [
      {
        matchLabels: { team: 'shop' },
        matchExpressions: [
          { key: 'tier', operator: 'In', values: ['web', 'api'] },
          { key: 'env', operator: 'NotIn', values: ['dev'] },
          { key: 'public', operator: 'Exists' },
          { key: 'legacy', operator: 'DoesNotExist' },
        ],
      },
      'Routes from namespaces where team=shop and tier is one of (web, api) and ' +
        'env is none of (dev) and public is set and legacy is not set',
    ],
    [
      { matchExpressions: [{ key: 'size', operator: 'Gt', values: [3] }] },
      'Routes from namespaces where size fits the unknown operator Gt (3)',
    ],
    [{}, 'Routes from every namespace'],
    [{ matchLabels: null, matchExpressions: [] }, 'Routes from every namespace'],
    [null, 'Routes from no namespace'],
    [undefined, 'Routes from no namespace'],
  ])('selector %j is %s', (value, expected) => {
    expect(allowedRoutesText(selector(value), fillText)).toBe(expected);
  });

  it.each([
    'team=shop',
    [],
    { matchLabels: 'team' },
    { matchExpressions: { key: 'a' } },
    { matchExpressions: ['team'] },
  ])('never reads the invalid selector %j as an empty one', value => {
    expect(allowedRoutesText(selector(value), fillText)).toBe(
      'Routes from namespaces that match an unreadable selector'
    );
  });

  it.each([
    null,
    7,
    'All',
    [],
    { namespaces: 'All', kinds: 'HTTPRoute' },
    { namespaces: { from: {} }, kinds: [null, 3, {}] },
    selector({ matchExpressions: [null, { key: 'a', operator: null, values: 'b' }] }),
  ])('%j causes no error', allowed => {
    expect(allowedRoutesText(allowed, fillText)).toMatch(/^Routes from /);
    expect(allowedListenersText(allowed, fillText)).toMatch(/^Listener Sets from /);
  });
});

describe('allowedListenersText', () => {
  it.each([
    [undefined, 'Listener Sets from no namespace'],
    [{ namespaces: {} }, 'Listener Sets from no namespace'],
    [{ namespaces: { from: 'Same' } }, 'Listener Sets from its own namespace only'],
    [{ namespaces: { from: 'All' } }, 'Listener Sets from every namespace'],
    [selector({ matchLabels: { a: 'b' } }), 'Listener Sets from namespaces with label a=b'],
    [
      selector({ matchLabels: { a: 'b', c: 'd' } }),
      'Listener Sets from namespaces with labels a=b, c=d',
    ],
    [
      selector({ matchExpressions: [{ key: 'a', operator: 'Exists' }] }),
      'Listener Sets from namespaces where a is set',
    ],
  ])('%j is %s', (allowed, expected) => {
    expect(allowedListenersText(allowed, fillText)).toBe(expected);
  });
});

describe('groupKindText', () => {
  it.each([
    [{ kind: 'TLSRoute' }, 'TLSRoute'],
    [{ group: 'gateway.networking.k8s.io', kind: 'TLSRoute' }, 'TLSRoute'],
    [{ group: '', kind: 'Pod' }, '/Pod'],
    [null, ''],
  ])('%j is %s', (raw, expected) => {
    expect(groupKindText(raw)).toBe(expected);
  });
});
