import { describe, expect, it } from 'vitest';
import { namespaceRule, unmetLabels } from '../../../src/analysis/checks/namespaceRule';
import { labelled } from './support';

const { judge, status } = namespaceRule;

const TEAM = { matchLabels: { team: 'shop' } };
const NAMED = { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } };
const nobody = {
  object: () => {
    throw new Error('this rule must not read labels');
  },
};

function outcomeOf(from: string, selector: unknown = null, reader = labelled({})) {
  return judge({ from, defaulted: false, selector }, 'infra', 'shop', reader);
}

describe('A namespace rule', () => {
  it.each([
    ['All', undefined, 'all', 'True'],
    ['None', undefined, 'none', 'False'],
    ['Same', undefined, 'otherNamespace', 'False'],
    ['Selector', null, 'selectsNothing', 'False'],
    ['Selector', ['no', 'map'], 'selectsNothing', 'False'],
    ['Selector', NAMED, 'selected', 'True'],
    ['Everyone', undefined, 'fromMalformed', 'Unknown'],
  ])('%s %j is %s without labels', (from, selector, is, expected) => {
    const outcome = outcomeOf(from, selector, nobody);
    expect(outcome).toEqual({ is });
    expect(status(outcome)).toBe(expected);
  });

  it('accepts its own namespace, and reports whether the default refuses another one', () => {
    const rule = { from: 'Same', defaulted: true, selector: null };
    expect(judge(rule, 'infra', 'infra', nobody)).toEqual({ is: 'same' });
    expect(judge(rule, 'infra', 'shop', nobody)).toEqual({ is: 'otherNamespaceDefault' });
  });

  it('reads labels only if they decide', () => {
    expect(outcomeOf('Selector', TEAM, labelled({ team: 'shop' }))).toEqual({ is: 'selected' });
    const missing = outcomeOf('Selector', TEAM, labelled({ team: 'cart' }));
    expect(status(missing)).toBe('False');
    expect(unmetLabels(missing)).toEqual(['team=shop']);
    expect(unmetLabels({ is: 'none' })).toEqual([]);
    const unread = outcomeOf('Selector', TEAM, labelled(undefined));
    expect(unread).toMatchObject({ is: 'labelsUnread', missing: { name: 'shop' } });
    expect(status(unread)).toBe('Unknown');
  });

  it('is unknown for an invalid expression', () => {
    const selector = { matchExpressions: [{ key: 'team', operator: 'Like', values: ['a'] }] };
    const outcome = outcomeOf('Selector', selector);
    expect(outcome).toEqual({ is: 'selectorMalformed', fields: ['.matchExpressions[0]'] });
    expect(status(outcome)).toBe('Unknown');
  });
});
