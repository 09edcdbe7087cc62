import { describe, expect, it } from 'vitest';
import {
  ANALYSED_KINDS,
  findKind,
  GATEWAY_API_KINDS,
  isPageKind,
  isRouteKind,
  kindInfo,
  kindsOfPage,
  PAGE_KINDS,
  subjectOf,
} from '../../src/gatewayApi/kinds';

describe('The table of kinds', () => {
  it('finds a kind by its own group only', () => {
    expect(findKind('gateway.networking.k8s.io', 'HTTPRoute')).toBe('HTTPRoute');
    expect(findKind('multicluster.x-k8s.io', 'ServiceImport')).toBe('ServiceImport');
    expect(findKind('gateway.networking.k8s.io', 'ServiceImport')).toBeUndefined();
    expect(findKind('', 'Gateway')).toBeUndefined();
    expect(findKind('', 'toString')).toBeUndefined();
  });

  it('separates the Gateway API from other groups with pages', () => {
    expect(isPageKind('ServiceExport')).toBe(true);
    expect(GATEWAY_API_KINDS).not.toContain('ServiceExport');
    expect(GATEWAY_API_KINDS).toContain('ListenerSet');
    expect(isPageKind('Service')).toBe(false);
  });

  it('gives each page its kinds in the order of the table', () => {
    expect(kindsOfPage('multicluster')).toEqual(['ServiceImport', 'ServiceExport']);
    expect(kindsOfPage('routes').every(isRouteKind)).toBe(true);
    expect(new Set(PAGE_KINDS.map(kind => kindInfo(kind).page))).toContain('policies');
  });

  it('has each resource of a group once', () => {
    const names = PAGE_KINDS.map(kind => `${kindInfo(kind).plural}.${kindInfo(kind).group}`);
    expect(new Set(names).size).toBe(names.length);
  });

  it('orders kinds by their effect on verdicts, and excludes kinds without any', () => {
    expect(ANALYSED_KINDS.slice(0, 3)).toEqual(['HTTPRoute', 'Gateway', 'GRPCRoute']);
    expect(ANALYSED_KINDS).toContain('ServiceImport');
    expect(ANALYSED_KINDS[ANALYSED_KINDS.length - 1]).toBe('Ingress');
    expect(ANALYSED_KINDS).not.toContain('EndpointSlice');
    expect(ANALYSED_KINDS).not.toContain('ServiceExport');
  });

  it('gives the subject of an object for rules', () => {
    expect(subjectOf({ group: 'gateway.networking.k8s.io', kind: 'UDPRoute' })).toBe('route');
    expect(subjectOf({ group: 'gateway.networking.k8s.io', kind: 'BackendTLSPolicy' })).toBe(
      'policy'
    );
    expect(subjectOf({ group: 'example.com', kind: 'Gateway' })).toBeUndefined();
    expect(subjectOf({ group: '', kind: 'Service' })).toBeUndefined();
  });
});
