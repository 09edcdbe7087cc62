import { describe, expect, it } from 'vitest';
import { Evaluation, RULES } from '../../../../src/analysis';
import {
  findingsOf,
  gateway,
  listener,
  listenerSet,
  object,
  referenceGrant,
  route,
  service,
} from '../../objects';

const CODE = 'GrantUnused';
const GROUP = 'gateway.networking.k8s.io';
const api = service('backend/api');
const backendRefs = [{ namespace: 'backend', name: 'api', port: 80 }];
const user = route('shop/web', undefined, { rules: [{ backendRefs }] });
const grant = (kind = 'HTTPRoute', group = GROUP) =>
  referenceGrant(
    'backend/g',
    [{ group, kind, namespace: 'shop' }],
    [
      { group: '', kind: 'Service' },
      { group: '', kind: 'Secret' },
    ]
  );

describe(CODE, () => {
  it('is reported if no reference needs the grant', () => {
    expect(findingsOf(CODE, [api, grant()])).toMatchObject([
      { severity: 'info', object: { kind: 'ReferenceGrant', namespace: 'backend', name: 'g' } },
    ]);
  });

  it('is silent if a reference uses the grant', () => {
    expect(findingsOf(CODE, [api, grant(), user])).toEqual([]);
  });

  it('is silent for kinds whose references only their controllers know', () => {
    expect(findingsOf(CODE, [api, grant('SecurityPolicy', 'gateway.envoyproxy.io')])).toEqual([]);
  });

  it('is silent if routes were not read', () => {
    expect(findingsOf(CODE, [api, grant()], { partial: true })).toEqual([]);
  });

  it('includes the certificates of ListenerSets', () => {
    const set = listenerSet('shop/set', 'infra/gw', [
      listener('tls', {
        protocol: 'HTTPS',
        port: 8443,
        tls: { certificateRefs: [{ namespace: 'backend', name: 'cert' }] },
      }),
    ]);
    const open = gateway('infra/gw', undefined, {
      allowedListeners: { namespaces: { from: 'All' } },
    });
    expect(findingsOf(CODE, [open, set, grant('ListenerSet')])).toEqual([]);
    expect(findingsOf(CODE, [open, grant('ListenerSet')])).toHaveLength(1);
  });

  it('is reported again after the last reference is removed', () => {
    const evaluation = new Evaluation(RULES);
    evaluation.snapshot.setCoverageElsewhere({ state: 'complete' });
    const count = () => {
      evaluation.run();
      return evaluation.allFindings().filter(({ code }) => code === CODE).length;
    };
    [api, grant(), user].forEach(item => evaluation.set(item));
    expect(count()).toBe(0);
    evaluation.remove({ group: GROUP, kind: 'HTTPRoute', namespace: 'shop', name: 'web' });
    expect(count()).toBe(1);
    evaluation.set(user);
    expect(count()).toBe(0);
  });

  it('accepts an empty grant', () => {
    expect(findingsOf(CODE, [object(`${GROUP}/v1`, 'ReferenceGrant', 'backend/g')])).toEqual([]);
  });
});
