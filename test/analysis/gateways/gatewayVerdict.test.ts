import { describe, expect, it } from 'vitest';
import {
  type ComputedCondition,
  evaluateGiven,
  type Evaluation,
  formatMessage,
  refOf,
  RULES,
} from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { gateway, gatewayClass, listener, listenerSet, route } from '../objects';

const ALL = { allowedListeners: { namespaces: { from: 'All' } } };
const SET = listenerSet('shop/set');

function text(conditions: readonly ComputedCondition[] | undefined, type: string): string {
  const found = conditions?.find(condition => condition.type === type);
  return found === undefined ? '' : `${found.status} ${found.reason}`;
}

/** The conditions of the one Gateway, its listeners and its ListenerSets. */
function said(evaluation: Evaluation, type = 'Accepted') {
  const [verdict] = evaluation.allGateways().values();
  return {
    gateway: text(verdict?.conditions, type),
    listeners: verdict?.listeners.map(({ conditions }) => text(conditions, type)),
    sets: verdict?.listenerSets.map(({ conditions }) => text(conditions, type)),
  };
}

function given(...objects: readonly KubernetesObject[]): Evaluation {
  return evaluateGiven(objects, RULES);
}

describe('A Gateway whose class does not exist', () => {
  const broken = listener('broken', { port: 81, protocol: 'http' });
  const gw = gateway('infra/gw', [listener(), broken], ALL);

  it('is pending, with all its listeners and ListenerSets', () => {
    expect(said(given(gw, SET))).toEqual({
      gateway: 'Unknown Pending',
      listeners: ['Unknown Pending', 'Unknown Pending', 'Unknown Pending'],
      sets: ['Unknown Pending'],
    });
    expect(said(given(gatewayClass(), gw, SET))).toEqual({
      gateway: 'True ListenersNotValid',
      listeners: ['True Accepted', 'False UnsupportedProtocol', 'True Accepted'],
      sets: ['True Accepted'],
    });
  });

  it('makes the routes that name it pending', () => {
    const web = route('infra/web');
    const accepted = given(gw, web).route(refOf(web))?.parents[0]?.accepted;
    expect(accepted).toMatchObject({ status: 'Unknown', reason: 'Pending' });
  });

  it('does not refuse a ListenerSet', () => {
    expect(said(given(gateway(), SET)).sets).toEqual(['Unknown Pending']);
    expect(said(given(gatewayClass(), gateway(), SET)).sets).toEqual(['False NotAllowed']);
  });

  it('still has reference and conflict conditions', () => {
    const twice = given(gateway('infra/gw', [listener('a'), listener('b')]));
    expect(said(twice, 'Conflicted').listeners).toEqual([
      'True HostnameConflict',
      'True HostnameConflict',
    ]);
    expect(said(given(gw), 'ResolvedRefs').listeners).toEqual([
      'True ResolvedRefs',
      'True ResolvedRefs',
    ]);
  });

  it('is evaluated as usual if the class may exist and was not read', () => {
    expect(said(evaluateGiven([gateway()], RULES, { partial: true })).listeners).toEqual([
      'True Accepted',
    ]);
  });
});

describe('A ListenerSet of a Gateway that is not accepted', () => {
  const parametersRef = { group: 'vendor.example', kind: 'Proxy', name: 'edge' };
  const withParameters = { ...ALL, infrastructure: { parametersRef } };
  const broken = listener('broken', { protocol: 'http' });
  const ofSet = (...objects: readonly KubernetesObject[]) =>
    said(given(gatewayClass(), ...objects)).sets;

  it('is not accepted, whatever the reason of its parent', () => {
    expect(ofSet(gateway('infra/gw', undefined, withParameters), SET)).toEqual([
      'False ParentNotAccepted',
    ]);
    expect(ofSet(gateway('infra/gw', [broken], ALL), SET)).toEqual(['False ParentNotAccepted']);
  });

  it('gives the reason of its parent', () => {
    const evaluation = given(gatewayClass(), gateway('infra/gw', [broken], ALL), SET);
    const [verdict] = evaluation.allGateways().values();
    const [condition] = verdict?.listenerSets[0]?.conditions ?? [];
    expect(condition && formatMessage(condition.message)).toBe(
      'Gateway infra/gw, the parent of ListenerSet shop/set, is itself not accepted (ListenersNotValid).'
    );
  });

  it('is refused with NotAllowed if its parent does not allow ListenerSets', () => {
    expect(ofSet(gateway('infra/gw', [broken]), SET)).toEqual(['False NotAllowed']);
  });

  it('is unknown if the acceptance of its parent is unknown', () => {
    const object = gateway('infra/gw', undefined, withParameters);
    const evaluation = evaluateGiven([gatewayClass(), object, SET], RULES, { partial: true });
    expect(said(evaluation)).toMatchObject({
      gateway: 'Unknown NotRead',
      sets: ['Unknown NotRead'],
    });
    const none = listenerSet('shop/set', 'infra/gw', [broken]);
    expect(
      said(evaluateGiven([gatewayClass(), object, none], RULES, { partial: true })).sets
    ).toEqual(['False ListenersNotValid']);
  });

  it('is accepted if only some listeners of its parent are not', () => {
    const parent = gateway('infra/gw', [listener(), { ...broken, port: 81 }], ALL);
    expect(ofSet(parent, SET)).toEqual(['True Accepted']);
  });
});
