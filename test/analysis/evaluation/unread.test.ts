// subject: src/analysis/evaluation/evaluation.ts
import { describe, expect, it } from 'vitest';
import { type Conclusion, Evaluation, refOf, RULES } from '../../../src/analysis';
import { GATEWAY_API_GROUP } from '../../../src/gatewayApi/kinds';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { SERVED } from '../arbitraries';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  namespace,
  parent,
  route,
  service,
} from '../objects';

/** Evaluates where nothing of some kinds could be read. */
function without(kinds: readonly string[], objects: readonly KubernetesObject[]): Evaluation {
  const evaluation = new Evaluation(RULES);
  evaluation.snapshot.setCoverageElsewhere({ state: 'complete' });
  evaluation.snapshot.setServed(SERVED);
  kinds.forEach(kind => {
    const core = ['Namespace', 'Service', 'Secret', 'ConfigMap'].includes(kind);
    const group = core ? '' : GATEWAY_API_GROUP;
    evaluation.snapshot.setCoverage(group, kind, { state: 'none', cause: 'forbidden' });
  });
  [gatewayClass(), ...objects].forEach(object => evaluation.set(object));
  evaluation.run();
  return evaluation;
}

function verdict(evaluation: Evaluation, object: KubernetesObject) {
  const found = evaluation.route(refOf(object));
  const accepted = found?.parents[0]?.accepted as Conclusion;
  return { accepted, resolvedRefs: found?.resolvedRefs as Conclusion };
}

const web = route();
const byTeam = allow('Selector', { matchLabels: { team: 'shop' } });
const selecting = (selector: unknown) => [listener('http', allow('Selector', selector))];

describe('Where namespaces could not be read', () => {
  it('a selector of labels is a question, and its answer is named', () => {
    const { accepted } = verdict(
      without(['Namespace'], [gateway('infra/gw', [listener('http', byTeam)]), web]),
      web
    );
    expect(accepted).toMatchObject({
      status: 'Unknown',
      missing: { kind: 'Namespace', name: 'shop', cause: 'forbidden' },
    });
  });

  it.each([
    ['a selector of the name', { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } }, 'True'],
    ['an empty selector', {}, 'True'],
    ['a selector that is null', null, 'False'],
    [
      'a selector of another name and a label',
      { matchLabels: { team: 'shop', 'kubernetes.io/metadata.name': 'other' } },
      'False',
    ],
    [
      'a selector that leaves the name out',
      {
        matchExpressions: [
          { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['shop'] },
        ],
      },
      'False',
    ],
  ])('%s is decided all the same', (_, selector, status) => {
    const objects = [gateway('infra/gw', selecting(selector)), web];
    expect(verdict(without(['Namespace'], objects), web).accepted.status).toBe(status);
  });

  it.each([
    [
      'port',
      [listener('http', byTeam)],
      route('shop/web', [parent('infra/gw', { port: 81 })]),
      'NoMatchingParent',
    ],
    [
      'section',
      [listener('http', byTeam)],
      route('shop/web', [parent('infra/gw', { sectionName: 'https' })]),
      'NoMatchingParent',
    ],
    [
      'kind',
      [listener('http', byTeam)],
      route('shop/web', [parent()], {}, { kind: 'TCPRoute' }),
      'NotAllowedByListeners',
    ],
  ])('a %s that does not fit is refused all the same', (_, listeners, refused, reason) => {
    const evaluation = without(['Namespace'], [gateway('infra/gw', listeners), refused]);
    expect(verdict(evaluation, refused).accepted).toMatchObject({ status: 'False', reason });
  });

  it('a hostname that does not fit is refused, for whatever reason', () => {
    const refused = route('shop/web', [parent()], { hostnames: ['other.test'] });
    const evaluation = without(
      ['Namespace'],
      [gateway('infra/gw', [listener('http', { ...byTeam, hostname: 'example.com' })]), refused]
    );
    expect(verdict(evaluation, refused).accepted.status).toBe('False');
  });

  it('another listener that takes the route settles it', () => {
    const evaluation = without(
      ['Namespace'],
      [gateway('infra/gw', [listener('one', byTeam), listener('two', allow('All'))]), web]
    );
    expect(verdict(evaluation, web).accepted.status).toBe('True');
  });
});

describe('Where the parent could not be read', () => {
  it('it is not said not to exist', () => {
    expect(verdict(without(['Gateway'], [web]), web).accepted).toMatchObject({
      status: 'Unknown',
      reason: 'NotRead',
    });
    const ofSet = route('shop/web', [parent('infra/set', { kind: 'ListenerSet' })]);
    expect(verdict(without(['ListenerSet'], [ofSet]), ofSet).accepted.status).toBe('Unknown');
  });

  it('it does not exist where the cluster was asked for it by name', () => {
    const evaluation = without(['Gateway'], [web]);
    evaluation.setAbsent(refOf(gateway()));
    evaluation.run();
    expect(verdict(evaluation, web).accepted).toMatchObject({
      status: 'False',
      reason: 'NoMatchingParent',
    });
  });

  it('a ListenerSet refuses what its own listeners refuse, whatever its Gateway says', () => {
    const set = listenerSet('infra/set', 'infra/gw', [listener('extra', { port: 8080 })]);
    const refused = route('shop/web', [parent('infra/set', { kind: 'ListenerSet' })]);
    const mayBe = route('infra/web', [parent('infra/set', { kind: 'ListenerSet' })]);
    const evaluation = without(['Gateway'], [set, refused, mayBe]);
    expect(verdict(evaluation, refused).accepted.status).toBe('False');
    expect(verdict(evaluation, mayBe).accepted.status).toBe('Unknown');
  });

  it('a class that could not be read does not stand in the way', () => {
    const evaluation = without([], [gateway('shop/gw'), route('shop/web', [parent('shop/gw')])]);
    evaluation.snapshot.setCoverage(GATEWAY_API_GROUP, 'GatewayClass', {
      state: 'none',
      cause: 'forbidden',
    });
    evaluation.remove(refOf(gatewayClass()));
    evaluation.run();
    const { accepted } = verdict(evaluation, web);
    expect(accepted.status).toBe('True');
  });
});

describe('Where grants or backends could not be read', () => {
  const across = route('shop/web', [], {
    rules: [{ backendRefs: [{ name: 'db', namespace: 'data', port: 80 }] }],
  });
  const near = route('shop/web', [], { rules: [{ backendRefs: [{ name: 'db', port: 80 }] }] });

  it('a permission is a question', () => {
    const evaluation = without(['ReferenceGrant'], [across, service('data/db')]);
    expect(verdict(evaluation, across).resolvedRefs).toMatchObject({
      status: 'Unknown',
      missing: { kind: 'ReferenceGrant', namespace: 'data' },
    });
  });

  it('what does not exist can not be referred to in any case', () => {
    const evaluation = without(['ReferenceGrant'], [across]);
    expect(verdict(evaluation, across).resolvedRefs.status).toBe('False');
  });

  it('what is not permitted needs not exist', () => {
    const evaluation = without(['Service'], [across]);
    expect(verdict(evaluation, across).resolvedRefs).toMatchObject({
      status: 'False',
      reason: 'RefNotPermitted',
    });
  });

  it('a backend is a question, which its own namespace does not settle', () => {
    const evaluation = without(['Service', 'ReferenceGrant'], [near, namespace('shop')]);
    expect(verdict(evaluation, near).resolvedRefs).toMatchObject({
      status: 'Unknown',
      missing: { kind: 'Service', namespace: 'shop', name: 'db' },
    });
  });

  it('one reference that is wrong settles it', () => {
    const both = route('shop/web', [], {
      rules: [{ backendRefs: [{ name: 'db' }, { group: '', kind: 'Pod', name: 'db' }] }],
    });
    expect(verdict(without(['Service'], [both]), both).resolvedRefs).toMatchObject({
      status: 'False',
      reason: 'InvalidKind',
    });
  });
});
