import { describe, expect, it } from 'vitest';
import { type ComputedCondition, evaluateGiven, Evaluation, refOf } from '../../src/analysis';
import type { KubernetesObject } from '../../src/gatewayApi/types';
import { gateway, gatewayClass, listener, listenerSet, route } from './objects';

const ALL = { allowedListeners: { namespaces: { from: 'All' } } };
const SET = listenerSet('shop/set');

function text(conditions: readonly ComputedCondition[] | undefined, type: string): string {
  const found = conditions?.find(condition => condition.type === type);
  return found === undefined ? '' : `${found.status} ${found.reason}`;
}

/** What is said of the one Gateway, its listeners and its ListenerSets. */
function said(evaluation: Evaluation, type = 'Accepted') {
  const [verdict] = evaluation.allGateways().values();
  return {
    gateway: text(verdict?.conditions, type),
    listeners: verdict?.listeners.map(({ conditions }) => text(conditions, type)),
    sets: verdict?.listenerSets.map(({ conditions }) => text(conditions, type)),
  };
}

function given(...objects: readonly KubernetesObject[]): Evaluation {
  return evaluateGiven(objects);
}

describe('A Gateway whose class does not exist', () => {
  const broken = listener('broken', { port: 81, protocol: 'GOPHER' });
  const gw = gateway('infra/gw', [listener(), broken], ALL);

  it('is accepted by nobody, with all its listeners and ListenerSets', () => {
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

  it('keeps its listeners waiting with the routes that name it', () => {
    const web = route('infra/web');
    const accepted = given(gw, web).route(refOf(web))?.parents[0]?.accepted;
    expect(accepted).toMatchObject({ status: 'Unknown', reason: 'Pending' });
  });

  it('has nobody who would refuse a ListenerSet', () => {
    expect(said(given(gateway(), SET)).sets).toEqual(['Unknown Pending']);
    expect(said(given(gatewayClass(), gateway(), SET)).sets).toEqual(['False NotAllowed']);
  });

  it('refers to what it refers to, and has the conflicts that it has', () => {
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

  it('is judged as others are where the class is there and could not be read', () => {
    expect(said(evaluateGiven([gateway()], { partial: true })).listeners).toEqual([
      'True Accepted',
    ]);
  });
});
