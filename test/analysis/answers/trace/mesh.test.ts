import { describe, expect, it } from 'vitest';
import { object, route, service } from '../../objects';
import { ask, BASE, prefix, to, told } from './support';

const SERVICE = { namespace: 'shop', name: 'web' };
const toService = (fields: object = {}) => ({
  group: '',
  kind: 'Service',
  namespace: 'shop',
  name: 'web',
  ...fields,
});
const mesh = (name: string, all: readonly unknown[], fields: object = {}) =>
  route(name, [toService(fields)], { rules: all, hostnames: ['ignored.example.com'] });

describe('A request in a mesh', () => {
  const producer = mesh('shop/p', [to('other')]);
  const consumer = mesh('team/c', [prefix('/a', 'own')]);
  const objects = [...BASE, service('team/own')];
  const from = (clientNamespace: string, path = '/') => ({
    service: SERVICE,
    clientNamespace,
    path,
  });

  it('goes to the Service itself if no route applies', () => {
    expect(told(ask(objects, from('team')))).toBe('backend web');
    expect(told(ask(objects, { service: { namespace: 'shop', name: 'nope' } }))).toBe('noListener');
  });

  it('goes through the routes of the Service’s namespace, whatever their hostnames', () => {
    expect(told(ask([...objects, producer], from('team')))).toBe('backend p#0 other');
  });

  it('goes through the routes of the client’s namespace first', () => {
    const both = [...objects, producer, consumer];
    expect(told(ask(both, from('team', '/a')))).toBe('backend c#0 own');
    expect(told(ask(both, from('other', '/a')))).toBe('backend p#0 other');
    expect(told(ask(both, from('team', '/b')))).toBe('unknown | notFound 404 | backend p#0 other');
  });

  it('goes through routes for its port only', () => {
    const objectsOfPort = [...objects, mesh('shop/q', [to('other')], { port: 8080 })];
    expect(told(ask(objectsOfPort, from('team')))).toBe('backend web');
  });

  it('fails without ready endpoints', () => {
    const slice = object('discovery.k8s.io/v1', 'EndpointSlice', 'shop/web-1', {
      metadata: { labels: { 'kubernetes.io/service-name': 'web' } },
      endpoints: [],
    });
    expect(told(ask([...objects, slice], from('team')))).toBe('error 503');
  });
});
