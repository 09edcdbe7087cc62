import { describe, expect, it } from 'vitest';
import { checkNamespace, namespaceCheck } from '../../../src/analysis/checks/namespace';
import { facts, fields, labelled, read } from './support';

const { judge, say, status } = namespaceCheck;

function allowing(from: string, selector: unknown = null, defaulted = false) {
  return facts({ allowedRoutes: { from, defaulted, selector, kinds: undefined } });
}

const TEAM = { matchLabels: { team: 'shop' } };

describe('The check namespace', () => {
  it.each([
    ['All', null, {}, 'Allowed: Listener http accepts routes from every namespace.'],
    [
      'Same',
      null,
      {},
      'NotAllowedByListeners: Listener http accepts routes from namespace infra only (allowedRoutes.namespaces.from: Same), and this route is in shop.',
    ],
    [
      'None',
      null,
      {},
      'NotAllowedByListeners: Listener http accepts routes from no namespace (allowedRoutes.namespaces.from: None).',
    ],
    [
      'Selector',
      null,
      {},
      'NotAllowedByListeners: Listener http selects namespaces by label and has no selector, so it accepts routes from no namespace.',
    ],
    [
      'Selector',
      TEAM,
      { team: 'shop' },
      'Allowed: The selector of listener http matches namespace shop.',
    ],
    [
      'Selector',
      TEAM,
      {},
      'NotAllowedByListeners: Listener http accepts routes only from namespaces with team=shop, which namespace shop does not match.',
    ],
    [
      'Selector',
      TEAM,
      undefined,
      'NotRead: Listener http selects namespaces by label, and the labels of namespace shop were not read.',
    ],
    [
      'Nobody',
      null,
      {},
      'NotRead: Listener http has allowedRoutes.namespaces.from: Nobody, which is not All, Same or Selector.',
    ],
  ])('names what decides for %s %j', (from, selector, labels, sentence) => {
    const listener = allowing(from, selector);
    const outcome = judge(listener, 'shop', labelled(labels));
    expect(read(say(outcome, listener, 'shop'))).toBe(sentence);
  });

  it('distinguishes the default from a written value', () => {
    const check = checkNamespace(allowing('Same', null, true), 'shop', labelled({}));
    expect(check).toMatchObject({ status: 'False', outcome: { is: 'otherNamespaceDefault' } });
    expect(read(check)).toContain('allowedRoutes.namespaces.from defaults to Same');
  });

  it('points to the requirement, the route and the labels', () => {
    const listener = allowing('Selector', TEAM);
    const outcome = judge(listener, 'shop', labelled({}));
    expect(status(outcome)).toBe('False');
    expect(fields(say(outcome, listener, 'shop'))).toEqual([
      'Gateway .spec.listeners[0].allowedRoutes.namespaces.from',
      'Gateway .spec.listeners[0].allowedRoutes.namespaces.selector.matchLabels.team',
      'route .metadata.namespace',
      'Namespace .metadata.labels',
    ]);
  });

  it('names the object that must be read', () => {
    const check = checkNamespace(allowing('Selector', TEAM), 'shop', labelled(undefined));
    expect(check.missing).toMatchObject({ kind: 'Namespace', name: 'shop', cause: 'forbidden' });
  });
});
