import { describe, expect, it } from 'vitest';
import { evaluateGiven, type Evaluation, impactOf } from '../../../../src/analysis';
import { touchedParts } from '../../../../src/analysis/answers/impact/touchedParts';
import { finish } from '../../../../src/analysis/steps';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { gateway, gatewayClass, listener, parent, route, service } from '../../objects';

const [HTTP, ADMIN] = [listener('http'), listener('admin', { port: 8080 })];
const EDGE = gateway('infra/gw', [HTTP, ADMIN]);
const to = (name: string) => ({ rules: [{ backendRefs: [{ name, port: 80 }] }] });
const WEB = route('infra/web', [parent('infra/gw')], to('web'));
const OTHER = route('infra/other', [parent('infra/gw')], to('other'));
const SERVICES = [service('infra/web'), service('infra/other')];

const evaluated = (...objects: readonly KubernetesObject[]): Evaluation =>
  evaluateGiven([gatewayClass(), ...objects], []);

/** The names of the routes and listeners that differ in their answers, by the last parts of their keys. */
function touched(before: readonly KubernetesObject[], after: readonly KubernetesObject[]) {
  const [one, other] = [evaluated(...before), evaluated(...after)];
  const { routes, listeners } = finish(touchedParts(one, other, impactOf(one, other)));
  const ends = (keys: ReadonlySet<string>, names: readonly string[]) =>
    names.filter(name => [...keys].some(key => key.endsWith(name)));
  return {
    routes: ends(routes, ['infra/web', 'infra/other']),
    listeners: ends(listeners, ['http', 'admin']),
  };
}

describe('What a change touches', () => {
  const all = [EDGE, WEB, OTHER, ...SERVICES];

  it('is nothing without a difference', () => {
    expect(touched(all, all)).toEqual({ routes: [], listeners: [] });
  });

  it('is the changed route', () => {
    const moved = route('infra/web', [parent('infra/gw')], to('other'));
    expect(touched(all, [EDGE, moved, OTHER, ...SERVICES])).toEqual({
      routes: ['infra/web'],
      listeners: [],
    });
  });

  it('is every route that names a changed backend', () => {
    const ports = { ...service('infra/other'), spec: { ports: [{ port: 80 }, { port: 81 }] } };
    const changed = [EDGE, WEB, OTHER, service('infra/web'), ports];
    expect(touched(all, changed).routes).toEqual(['infra/other']);
  });

  it('is the one listener that changes', () => {
    const moved = gateway('infra/gw', [HTTP, listener('admin', { port: 9090 })]);
    expect(touched(all, [moved, WEB, OTHER, ...SERVICES]).listeners).toEqual(['admin']);
  });

  it('is every listener of a Gateway that changes as a whole', () => {
    const { spec } = EDGE as KubernetesObject & { spec: object };
    const other = { ...EDGE, spec: { ...spec, addresses: [{ value: '192.0.2.1' }] } };
    const changed = [other as KubernetesObject, WEB, OTHER, ...SERVICES];
    expect(touched(all, changed).listeners).toEqual(['http', 'admin']);
  });
});
