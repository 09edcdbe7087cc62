import { describe, expect, it } from 'vitest';
import { evaluateGiven, refOf } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { allow, gateway, gatewayClass, listener, parent, route, service } from '../objects';
import { reported } from '../reports';

const open = allow('All');
const good = listener('good', open);
// Two listeners of one port and hostname are not served.
const broken = [listener('one', { port: 81, ...open }), listener('two', { port: 81, ...open })];

function servedOf(judged: KubernetesObject, listeners: readonly object[]) {
  const objects = [gatewayClass(), gateway('infra/gw', listeners), service('shop/web'), judged];
  const verdict = evaluateGiven(objects, []).route(refOf(judged));
  return {
    route: verdict?.served?.status,
    parents: verdict?.parents.map(({ served }) => served?.status),
    listeners: verdict?.parents.flatMap(({ listeners: pairs }) =>
      pairs.map(({ served }) => `${served.status} ${served.reason}`)
    ),
  };
}

describe('A route', () => {
  it('is served if one listener that accepts it is served', () => {
    expect(servedOf(route('shop/web', [parent()]), [good, ...broken])).toEqual({
      route: 'True',
      parents: ['True'],
      listeners: ['True Served', 'False HostnameConflict', 'False HostnameConflict'],
    });
  });

  it('is not served by a parent whose accepting listeners are not served', () => {
    const toBoth = [parent('infra/gw', { sectionName: 'good' }), parent('infra/gw', { port: 81 })];
    expect(servedOf(route('shop/web', toBoth), [good, ...broken])).toMatchObject({
      route: 'False',
      parents: ['True', 'False'],
    });
  });

  it('is not served by a listener that refuses it', () => {
    expect(servedOf(route('shop/web', [parent()]), [listener('own')])).toEqual({
      route: 'False',
      parents: ['False'],
      listeners: ['False NotAttached'],
    });
  });

  it('is not judged by its own status', () => {
    const status = {
      parents: [
        {
          parentRef: parent(),
          controllerName: 'example.com/controller',
          conditions: [reported('Accepted=False/NotAllowedByListeners')],
        },
      ],
    };
    const judged = route('shop/web', [parent()], {}, { status });
    expect(servedOf(judged, [good]).route).toBe('True');
  });

  it('of a mesh has no answer, since only the mesh knows it', () => {
    const mesh = { group: '', kind: 'Service', name: 'web' };
    expect(servedOf(route('shop/web', [mesh]), [good])).toEqual({
      route: undefined,
      parents: [undefined],
      listeners: [],
    });
  });
});
