import { describe, expect, it } from 'vitest';
import { evaluateGiven, type Evaluation } from '../../../../src/analysis';
import {
  type ImpactRequest,
  impactRequests,
} from '../../../../src/analysis/answers/impact/impactRequests';
import { finish } from '../../../../src/analysis/steps';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { gateway, gatewayClass, listener, parent, route, service } from '../../objects';

const HTTP = listener('http', { hostname: '*.example.com' });
const ADMIN = listener('admin', { port: 8080 });
const EDGE = gateway('infra/gw', [HTTP, ADMIN]);

const named = (name: string, hostnames: readonly string[], sectionName = 'http', path = '/') =>
  route(`infra/${name}`, [parent('infra/gw', { sectionName })], {
    hostnames,
    rules: [{ matches: [{ path: { value: path } }], backendRefs: [{ name: 'web', port: 80 }] }],
  });

const evaluated = (...objects: readonly KubernetesObject[]): Evaluation =>
  evaluateGiven([gatewayClass(), service('infra/web'), EDGE, ...objects], []);

const keyOf = (name: string) =>
  [
    ...evaluated(named(name, ['a.example.com']))
      .allRoutes()
      .keys(),
  ][0] ?? '';

function urls(found: readonly ImpactRequest[]): string[] {
  return found.map(({ request: { host, port, path = '' } }) => `${host}:${port}${path}`);
}

function asked(evaluation: Evaluation, ...changed: readonly string[]): string[] {
  const touched = { routes: new Set(changed.map(keyOf)), listeners: new Set<string>() };
  return urls(finish(impactRequests(evaluation, evaluation, touched)));
}

describe('The requests of a change', () => {
  it('are those of the changed route, then those of routes that share a hostname with it', () => {
    const cluster = evaluated(
      named('neighbor', ['a.example.com'], 'http', '/near'),
      named('changed', ['a.example.com'], 'http', '/own'),
      named('stranger', ['b.example.com'])
    );
    expect(asked(cluster, 'changed')).toEqual(['a.example.com:80/own', 'a.example.com:80/near']);
  });

  it('leave out routes on another port', () => {
    const cluster = evaluated(
      named('changed', ['a.example.com']),
      named('other', ['a.example.com'], 'admin')
    );
    expect(asked(cluster, 'changed')).toEqual(['a.example.com:80/']);
  });

  it('ask for a hostname of a wildcard that no other route names', () => {
    const cluster = evaluated(
      named('changed', ['*.example.com']),
      named('other', ['www.example.com'], 'http', '/www')
    );
    expect(asked(cluster, 'changed')).toEqual(['any.example.com:80/', 'www.example.com:80/www']);
  });

  it('are each asked once, where the route is on both sides', () => {
    const cluster = evaluated(named('changed', ['a.example.com', 'b.example.com']));
    expect(asked(cluster, 'changed')).toEqual(['a.example.com:80/', 'b.example.com:80/']);
  });

  it('are none where nothing is touched', () => {
    expect(asked(evaluated(named('changed', ['a.example.com'])))).toEqual([]);
  });
});
