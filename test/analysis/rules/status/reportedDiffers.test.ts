import { describe, expect, it } from 'vitest';
import { evaluateGiven, RULES } from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import {
  allow,
  findingsOf,
  gateway,
  gatewayClass,
  listener,
  namespace,
  parent,
  route,
} from '../../objects';
import { textsOf } from '../../text';
import { condition, reportedGateway, reportedRoute } from './reported';

const CODE = 'ReportedDiffers';
const accepted = condition('Accepted', 'True');
const refused = condition('Accepted', 'False', { reason: 'NotAllowedByListeners' });

describe('ReportedDiffers of a route', () => {
  it('gives the reported and the computed condition', () => {
    const found = findingsOf(CODE, [gateway(), reportedRoute('shop/web', [accepted])]);
    expect(textsOf(found)).toEqual([
      'example.com/controller reports Accepted True (Accepted) for Gateway infra/gw. Computed from the objects: False (NotAllowedByListeners).',
    ]);
    expect(found[0]).toMatchObject({
      severity: 'warning',
      path: '.status.parents[0].conditions',
    });
    const other = findingsOf(CODE, [gateway(), reportedRoute('infra/web', [refused])]);
    expect(textsOf(other)[0]).toContain('Accepted False (NotAllowedByListeners)');
  });

  it('compares ResolvedRefs', () => {
    const spec = { rules: [{ backendRefs: [{ name: 'gone', port: 80 }] }] };
    const resolved = condition('ResolvedRefs', 'True');
    const web = reportedRoute('infra/web', [accepted, resolved], { spec });
    expect(textsOf(findingsOf(CODE, [gateway(), web]))).toEqual([
      'example.com/controller reports ResolvedRefs True (ResolvedRefs) for Gateway infra/gw. Computed from the objects: False (BackendNotFound).',
    ]);
  });

  it('is silent if both have the same status, whatever the reason', () => {
    const reason = { reason: 'SomethingElse' };
    const objects = [
      gateway(),
      reportedRoute('infra/web', [accepted]),
      reportedRoute('shop/web', [condition('Accepted', 'False', reason)]),
    ];
    expect(findingsOf(CODE, objects)).toEqual([]);
  });

  it('is silent for stale or unknown conditions, and those of other controllers', () => {
    const at = (one: Record<string, unknown>, fields = {}) =>
      findingsOf(CODE, [gateway(), reportedRoute('shop/web', [one], fields)]);
    expect(at(condition('Accepted', 'True', { observedGeneration: 1 }))).toEqual([]);
    expect(at(condition('Accepted', 'Unknown'))).toEqual([]);
    expect(at(accepted, { controllerName: 'example.org/other' })).toEqual([]);
    expect(at(condition('Accepted', 'True', { observedGeneration: 2 }))).toHaveLength(1);
  });

  it('is silent if the computed status is unknown', () => {
    const selector = allow('Selector', { matchLabels: { team: 'shop' } });
    const objects = [
      gateway('infra/gw', [listener('http', selector)]),
      reportedRoute('shop/web', [accepted]),
    ];
    expect(findingsOf(CODE, objects, { strict: true })).toEqual([]);
    expect(findingsOf(CODE, [...objects, namespace('shop')], { strict: true })).toHaveLength(1);
  });

  it('is silent if the parent does not exist, since no controller manages it', () => {
    expect(findingsOf(CODE, [reportedRoute('shop/web', [accepted])])).toEqual([]);
  });

  it('accepts that a controller refuses the newer of an HTTPRoute and a GRPCRoute', () => {
    const older = { metadata: { creationTimestamp: '2020-01-01T00:00:00Z' } };
    const grpc = route('infra/api', [parent('gw')], {}, { kind: 'GRPCRoute', ...older });
    const web = reportedRoute('infra/web', [refused]);
    expect(findingsOf(CODE, [gateway(), web])).toHaveLength(1);
    expect(findingsOf(CODE, [gateway(), web, grpc])).toEqual([]);
  });
});

describe('ReportedDiffers of a Gateway', () => {
  const listeners = (fields: object) => ({ listeners: [{ name: 'http', ...fields }] });
  const at = (fields: object, more: readonly KubernetesObject[] = [], options = {}) =>
    findingsOf(CODE, [reportedGateway(listeners(fields)), ...more], options);

  it('compares the number of attached routes', () => {
    const found = at({ attachedRoutes: 2 }, [route('infra/web')]);
    expect(textsOf(found)).toEqual([
      'The controller reports 2 routes attached to listener http. Computed from the objects: 1.',
    ]);
    expect(found[0]?.path).toBe('.status.listeners[0].attachedRoutes');
    expect(at({ attachedRoutes: 1 }, [route('infra/web')])).toEqual([]);
    expect(at({}, [route('infra/web')])).toEqual([]);
  });

  it('compares no number if a route was not read or its attachment is unknown', () => {
    expect(at({ attachedRoutes: 2 }, [route('infra/web')], { partial: true })).toEqual([]);
    const selector = allow('Selector', { matchLabels: { team: 'shop' } });
    const gated = reportedGateway(listeners({ attachedRoutes: 2 }), [listener('http', selector)]);
    expect(findingsOf(CODE, [gated, route('shop/web')], { strict: true })).toEqual([]);
    expect(findingsOf(CODE, [gated, route('shop/web')])).toHaveLength(1);
  });

  it('ignores reports about an older generation', () => {
    const conditions = [condition('Accepted', 'True', { observedGeneration: 1 })];
    expect(at({ attachedRoutes: 2, conditions })).toEqual([]);
  });

  it('reports an additional supported kind, but not a missing one or a vendor’s', () => {
    const kinds = (...names: string[]) => ({ supportedKinds: names.map(kind => ({ kind })) });
    expect(textsOf(at(kinds('HTTPRoute', 'TCPRoute')))).toEqual([
      'The controller reports that listener http supports TCPRoute, but its protocol and allowedRoutes exclude them.',
    ]);
    expect(at(kinds('HTTPRoute'))).toEqual([]);
    expect(at({ supportedKinds: [{ group: 'example.com', kind: 'TCPRoute' }] })).toEqual([]);
  });

  it('is resolved after the counted route arrives', () => {
    const evaluation = evaluateGiven(
      [gatewayClass(), reportedGateway(listeners({ attachedRoutes: 1 }))],
      RULES
    );
    const count = () => evaluation.allFindings().filter(({ code }) => code === CODE).length;
    const before = count();
    evaluation.set(route('infra/web'));
    evaluation.run();
    expect([before, count()]).toEqual([1, 0]);
  });
});
