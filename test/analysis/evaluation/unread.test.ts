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

/** Evaluates with some kinds unread. */
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

describe('With unread namespaces', () => {
  it('a selector on labels is unknown, and the check names the missing namespace', () => {
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
    ['a selector on the name', { matchLabels: { 'kubernetes.io/metadata.name': 'shop' } }, 'True'],
    ['an empty selector', {}, 'True'],
    ['a null selector', null, 'False'],
    [
      'a selector on another name and a label',
      { matchLabels: { team: 'shop', 'kubernetes.io/metadata.name': 'other' } },
      'False',
    ],
    [
      'a selector that excludes the name',
      {
        matchExpressions: [
          { key: 'kubernetes.io/metadata.name', operator: 'NotIn', values: ['shop'] },
        ],
      },
      'False',
    ],
  ])('%s is decided nevertheless', (_, selector, status) => {
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
  ])('a %s that does not match is refused nevertheless', (_, listeners, refused, reason) => {
    const evaluation = without(['Namespace'], [gateway('infra/gw', listeners), refused]);
    expect(verdict(evaluation, refused).accepted).toMatchObject({ status: 'False', reason });
  });

  it('a hostname that does not match is refused, for any reason', () => {
    const refused = route('shop/web', [parent()], { hostnames: ['other.test'] });
    const evaluation = without(
      ['Namespace'],
      [gateway('infra/gw', [listener('http', { ...byTeam, hostname: 'example.com' })]), refused]
    );
    expect(verdict(evaluation, refused).accepted.status).toBe('False');
  });

  it('another listener that accepts the route decides', () => {
    const evaluation = without(
      ['Namespace'],
      [gateway('infra/gw', [listener('one', byTeam), listener('two', allow('All'))]), web]
    );
    expect(verdict(evaluation, web).accepted.status).toBe('True');
  });
});

describe('With an unread parent', () => {
  it('the route is unknown, not refused', () => {
    expect(verdict(without(['Gateway'], [web]), web).accepted).toMatchObject({
      status: 'Unknown',
      reason: 'NotRead',
    });
    const ofSet = route('shop/web', [parent('infra/set', { kind: 'ListenerSet' })]);
    expect(verdict(without(['ListenerSet'], [ofSet]), ofSet).accepted.status).toBe('Unknown');
  });

  it('the route is refused if a read by name found no parent', () => {
    const evaluation = without(['Gateway'], [web]);
    evaluation.setAbsent(refOf(gateway()));
    evaluation.run();
    expect(verdict(evaluation, web).accepted).toMatchObject({
      status: 'False',
      reason: 'NoMatchingParent',
    });
  });

  it('a ListenerSet refuses what its own listeners refuse, whatever its Gateway decides', () => {
    const set = listenerSet('infra/set', 'infra/gw', [listener('extra', { port: 8080 })]);
    const refused = route('shop/web', [parent('infra/set', { kind: 'ListenerSet' })]);
    const mayBe = route('infra/web', [parent('infra/set', { kind: 'ListenerSet' })]);
    const evaluation = without(['Gateway'], [set, refused, mayBe]);
    expect(verdict(evaluation, refused).accepted.status).toBe('False');
    expect(verdict(evaluation, mayBe).accepted.status).toBe('Unknown');
  });

  it('an unread class does not prevent attachment', () => {
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

describe('With unread grants or backends', () => {
  const across = route('shop/web', [], {
    rules: [{ backendRefs: [{ name: 'db', namespace: 'data', port: 80 }] }],
  });
  const near = route('shop/web', [], { rules: [{ backendRefs: [{ name: 'db', port: 80 }] }] });

  it('a permission is unknown', () => {
    const evaluation = without(['ReferenceGrant'], [across, service('data/db')]);
    expect(verdict(evaluation, across).resolvedRefs).toMatchObject({
      status: 'Unknown',
      missing: { kind: 'ReferenceGrant', namespace: 'data' },
    });
  });

  it('a reference to an object that does not exist is not resolved in any case', () => {
    const evaluation = without(['ReferenceGrant'], [across]);
    expect(verdict(evaluation, across).resolvedRefs.status).toBe('False');
  });

  it('a reference that is not permitted is refused before the object is read', () => {
    const evaluation = without(['Service'], [across]);
    expect(verdict(evaluation, across).resolvedRefs).toMatchObject({
      status: 'False',
      reason: 'RefNotPermitted',
    });
  });

  it('a backend is unknown, even if other objects of its namespace were read', () => {
    const evaluation = without(['Service', 'ReferenceGrant'], [near, namespace('shop')]);
    expect(verdict(evaluation, near).resolvedRefs).toMatchObject({
      status: 'Unknown',
      missing: { kind: 'Service', namespace: 'shop', name: 'db' },
    });
  });

  it('one wrong reference decides', () => {
    const both = route('shop/web', [], {
      rules: [{ backendRefs: [{ name: 'db' }, { group: '', kind: 'Pod', name: 'db' }] }],
    });
    expect(verdict(without(['Service'], [both]), both).resolvedRefs).toMatchObject({
      status: 'False',
      reason: 'InvalidKind',
    });
  });
});
