import { describe, expect, it } from 'vitest';
import { admissionCheck } from '../../../src/analysis/checks/admission';
import { fields, GATEWAY, labelled, read } from './support';

const { judge, say, status } = admissionCheck;

const SET = { ...GATEWAY, kind: 'ListenerSet', namespace: 'shop', name: 'set' };

describe('The admission of a ListenerSet', () => {
  it.each([
    [
      { from: 'None', defaulted: true, selector: null },
      'noneDefault',
      'NotAllowed: Gateway infra/gw accepts no ListenerSets (allowedListeners.namespaces.from defaults to None).',
    ],
    [
      { from: 'None', defaulted: false, selector: null },
      'none',
      'NotAllowed: Gateway infra/gw accepts no ListenerSets (allowedListeners.namespaces.from: None).',
    ],
    [
      { from: 'All', defaulted: false, selector: null },
      'all',
      'Found: Gateway infra/gw accepts ListenerSets from every namespace.',
    ],
    [
      { from: 'Same', defaulted: false, selector: null },
      'otherNamespace',
      'NotAllowed: Gateway infra/gw accepts ListenerSets from its own namespace infra only (allowedListeners.namespaces.from: Same), and ListenerSet shop/set is in shop.',
    ],
  ])('by %j is %s', (rule, is, sentence) => {
    const outcome = judge(rule, GATEWAY, SET, labelled({}));
    expect(outcome).toEqual({ is });
    expect(status(outcome)).toBe(is === 'all' ? 'True' : 'False');
    const saying = say(outcome, rule, GATEWAY, SET);
    expect(read(saying)).toBe(sentence);
    expect(fields(saying)).toEqual([
      'Gateway .spec.allowedListeners.namespaces.from',
      'ListenerSet .metadata.namespace',
    ]);
  });

  it('is unknown if the deciding labels were not read', () => {
    const rule = { from: 'Selector', defaulted: false, selector: { matchLabels: { team: 'a' } } };
    const outcome = judge(rule, GATEWAY, SET, labelled(undefined));
    expect(status(outcome)).toBe('Unknown');
    expect(say(outcome, rule, GATEWAY, SET).missing).toMatchObject({ name: 'shop' });
  });
});
