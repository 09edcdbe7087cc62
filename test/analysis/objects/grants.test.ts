import { describe, expect, it } from 'vitest';
import { namesReferrer, namesTarget, permission } from '../../../src/analysis/objects/grants';
import { Reader } from '../../../src/analysis/objects/reader';
import { ClusterSnapshot } from '../../../src/analysis/objects/snapshot';
import { GATEWAY_API_GROUP } from '../../../src/gatewayApi/kinds';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import type { Coverage } from '../../../src/kube/coverage';
import { referenceGrant } from '../objects';

const referrer = { group: GATEWAY_API_GROUP, kind: 'HTTPRoute', namespace: 'shop' };
const target = { group: '', kind: 'Service', namespace: 'data', name: 'db' };
const from = [referrer];
const to = [{ group: '', kind: 'Service' }];
const COMPLETE: Coverage = { state: 'complete' };

function permitted(
  grants: readonly KubernetesObject[],
  coverage: Coverage = COMPLETE,
  asking = referrer
) {
  const snapshot = new ClusterSnapshot(() => {});
  snapshot.setCoverage(GATEWAY_API_GROUP, 'ReferenceGrant', coverage);
  grants.forEach(grant => snapshot.set(grant));
  return permission(new Reader(snapshot), asking, target);
}

describe('A reference to another namespace', () => {
  it('is permitted by a grant there, of which the first by name is told', () => {
    const grants = ['b', 'a'].map(name => referenceGrant(`data/${name}`, from, to));
    expect(permitted(grants)).toEqual({ status: 'True', grant: 'ReferenceGrant data/a' });
  });

  it('is not permitted by a grant elsewhere, or without one', () => {
    expect(permitted([referenceGrant('shop/a', from, to)])).toEqual({ status: 'False' });
    expect(permitted([])).toEqual({ status: 'False' });
  });

  it('is not known to be refused if grants were not read', () => {
    const unread: Coverage = { state: 'none', cause: 'forbidden' };
    expect(permitted([], unread)).toMatchObject({
      status: 'Unknown',
      missing: { kind: 'ReferenceGrant', namespace: 'data', cause: 'forbidden' },
    });
    expect(permitted([referenceGrant('data/a', from, to)], unread).status).toBe('True');
  });

  it('is not known to be refused if a variable decides', () => {
    const variable = [{ ...referrer, namespace: '${NAMESPACE}' }];
    expect(permitted([referenceGrant('data/a', variable, to)]).status).toBe('Unknown');
    expect(permitted([], COMPLETE, { ...referrer, namespace: '${NAMESPACE}' }).status).toBe(
      'Unknown'
    );
  });

  it('needs no grant in its own namespace', () => {
    expect(permitted([], COMPLETE, { ...referrer, namespace: 'data' })).toEqual({ status: 'True' });
  });
});

describe('An entry of a grant', () => {
  it.each([
    [referrer, true],
    [{ ...referrer, namespace: 'other' }, false],
    [{ ...referrer, kind: 'GRPCRoute' }, false],
    [{ ...referrer, group: '' }, false],
    [null, false],
  ])('%j names the referrer: %s', (entry, names) => {
    expect(namesReferrer(entry, referrer)).toBe(names);
  });

  it.each([
    [{ group: '', kind: 'Service' }, true],
    [{ kind: 'Service' }, true],
    [{ group: '', kind: 'Service', name: 'db' }, true],
    [{ group: '', kind: 'Service', name: '' }, true],
    [{ group: '', kind: 'Service', name: 'other' }, false],
    [{ group: 'a.b', kind: 'Service' }, false],
    [undefined, false],
  ])('%j names the target: %s', (entry, names) => {
    expect(namesTarget(entry, target)).toBe(names);
  });
});
