import { describe, expect, it } from 'vitest';
import { evaluateGiven, RULES } from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import {
  allow,
  findingsOf,
  gateway,
  gatewayClass,
  listener,
  listenerSet,
  namespace,
  object,
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

  it('quotes the message of the controller on one line', () => {
    const message = 'regex is not\n  supported';
    const unsupported = condition('Accepted', 'False', { reason: 'UnsupportedValue', message });
    const found = findingsOf(CODE, [gateway(), reportedRoute('infra/web', [unsupported])]);
    expect(textsOf(found)).toEqual([
      'example.com/controller reports Accepted False (UnsupportedValue) for Gateway infra/gw. Computed from the objects: True (Accepted). The controller says: "regex is not supported."',
    ]);
    expect(found[0]?.severity).toBe('warning');
  });

  it('is an info if the controller reports a problem for a reason of its own', () => {
    const severityOf = (type: string, reason: string, status = 'False') =>
      findingsOf(CODE, [
        gateway(),
        reportedRoute('infra/web', [accepted, condition(type, status, { reason })]),
      ]).map(({ severity }) => severity);
    expect(severityOf('ResolvedRefs', 'InvalidBackendTLS')).toEqual(['info']);
    expect(severityOf('ResolvedRefs', 'RefNotPermitted')).toEqual(['warning']);
    // A controller that serves what the objects exclude is no matter of its own.
    const served = reportedRoute('shop/web', [condition('Accepted', 'True', { reason: 'Valid' })]);
    expect(findingsOf(CODE, [gateway(), served])[0]?.severity).toBe('warning');
  });

  it('finds a controller that does not watch the labels of namespaces', () => {
    const selector = allow('Selector', { matchLabels: { team: 'shop' } });
    const evaluation = evaluateGiven(
      [
        gatewayClass(),
        gateway('infra/gw', [listener('http', selector)]),
        namespace('shop', { team: 'shop' }),
        reportedRoute('shop/web', [accepted]),
      ],
      RULES
    );
    const severities = () =>
      evaluation
        .allFindings()
        .filter(({ code }) => code === CODE)
        .map(({ severity }) => severity);
    const before = severities();
    evaluation.set(namespace('shop', { team: 'other' }));
    evaluation.run();
    expect([before, severities()]).toEqual([[], ['warning']]);
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

describe('ReportedDiffers beside a finding that explains the report', () => {
  const spec = { rules: [{ backendRefs: [{ name: 'web', port: 80 }] }] };
  const unresolved = (reason: string) =>
    reportedRoute('infra/web', [accepted, condition('ResolvedRefs', 'False', { reason })], {
      spec,
    });
  const web = (port: number) =>
    object('v1', 'Service', 'infra/web', { spec: { selector: { app: 'web' }, ports: [{ port }] } });
  const slice = (ready: boolean) =>
    object('discovery.k8s.io/v1', 'EndpointSlice', 'infra/web-1', {
      metadata: { labels: { 'kubernetes.io/service-name': 'web' } },
      endpoints: [{ addresses: ['10.0.0.1'], conditions: { ready } }],
    });
  const at = (...objects: KubernetesObject[]) =>
    findingsOf(CODE, [gateway(), ...objects]).map(({ severity }) => severity);

  it('is silent if a Service lacks the port, unless the reason names another problem', () => {
    expect(at(web(8080), unresolved('BackendNotFound'))).toEqual([]);
    expect(at(web(8080), unresolved('RefNotPermitted'))).toEqual(['warning']);
    expect(at(web(80), unresolved('BackendNotFound'))).toEqual(['warning']);
  });

  it('is silent if a Service has no ready endpoints, or if its endpoints were not read', () => {
    const missing = unresolved('EndpointsNotFound');
    expect(at(web(80), slice(false), missing)).toEqual([]);
    expect(at(web(80), missing)).toEqual([]);
    expect(at(web(80), slice(true), missing)).toEqual(['info']);
    expect(at(web(80), slice(false), unresolved('RefNotPermitted'))).toEqual(['warning']);
  });

  it('is silent about a listener that conflicts, and about its routes', () => {
    const conditions = [
      condition('Accepted', 'False', { reason: 'ProtocolConflict' }),
      condition('Conflicted', 'True', { reason: 'ProtocolConflict' }),
    ];
    const listeners = [listener(), listener('tcp', { protocol: 'TCP' })];
    const conflicting = reportedGateway(
      {
        conditions: [condition('Accepted', 'False', { reason: 'ListenersNotValid' })],
        listeners: ['http', 'tcp'].map(name => ({ name, attachedRoutes: 0, conditions })),
      },
      listeners
    );
    const refusedBy = (reason: string) =>
      findingsOf(CODE, [
        conflicting,
        reportedRoute('infra/web', [condition('Accepted', 'False', { reason })]),
      ]).map(({ severity }) => severity);
    expect(refusedBy('NoReadyListeners')).toEqual([]);
    expect(refusedBy('NotAllowedByListeners')).toEqual(['warning']);
  });
});

describe('ReportedDiffers of a Gateway', () => {
  const listeners = (fields: object) => ({ listeners: [{ name: 'http', ...fields }] });
  const at = (fields: object, more: readonly KubernetesObject[] = [], options = {}) =>
    findingsOf(CODE, [reportedGateway(listeners(fields)), ...more], options);

  it('compares the conditions of the Gateway', () => {
    const reason = { reason: 'UnsupportedAddress', message: 'IPv6 is not supported.' };
    const conditions = [condition('Accepted', 'False', reason)];
    const found = findingsOf(CODE, [reportedGateway({ conditions })]);
    expect(textsOf(found)).toEqual([
      'The controller reports Accepted False (UnsupportedAddress). Computed from the objects: True (Accepted). The controller says: "IPv6 is not supported."',
    ]);
    expect(found[0]?.path).toBe('.status.conditions');
    const stale = [condition('Accepted', 'False', { ...reason, observedGeneration: 1 })];
    expect(findingsOf(CODE, [reportedGateway({ conditions: stale })])).toEqual([]);
  });

  it('compares the conditions of a listener, and says it once', () => {
    const busy = condition('Accepted', 'False', { reason: 'PortUnavailable' });
    const unprogrammed = condition('Programmed', 'False', { reason: 'Invalid' });
    const repeated = condition('Accepted', 'False', { reason: 'ListenersNotValid' });
    const listeners = [{ name: 'http', conditions: [busy, unprogrammed] }];
    const found = findingsOf(CODE, [reportedGateway({ conditions: [repeated], listeners })]);
    expect(textsOf(found)).toEqual([
      'The controller reports Accepted False (PortUnavailable) for listener http. Computed from the objects: True (Accepted).',
    ]);
    expect(found[0]?.path).toBe('.status.listeners[0].conditions');
  });

  it('reads a listener without Conflicted as one without conflicts', () => {
    const conditions = [condition('Accepted', 'True')];
    const status = { listeners: [{ name: 'a', conditions }] };
    expect(findingsOf(CODE, [reportedGateway(status, [listener('a')])])).toEqual([]);
    const same = reportedGateway(status, [listener('a'), listener('b')]);
    expect(textsOf(findingsOf(CODE, [same]))).toEqual([
      'The controller reports no conflict for listener a. Computed from the objects: Conflicted True (HostnameConflict).',
    ]);
  });

  it('compares the conditions of a ListenerSet and its listeners', () => {
    const set = (own: string, entry: string) =>
      listenerSet('infra/set', 'infra/gw', undefined, {
        metadata: { generation: 1 },
        status: {
          conditions: [condition('Accepted', own, { reason: 'NotAllowed' })],
          listeners: [
            { name: 'extra', conditions: [condition('ResolvedRefs', entry, { reason: 'Own' })] },
          ],
        },
      });
    const open = gateway('infra/gw', [listener()], {
      allowedListeners: { namespaces: { from: 'Same' } },
    });
    expect(findingsOf(CODE, [open, set('True', 'True')])).toEqual([]);
    const found = findingsOf(CODE, [open, set('False', 'False')]);
    expect(found.map(({ severity, path }) => [severity, path])).toEqual([
      ['warning', '.status.conditions'],
      ['info', '.status.listeners[0].conditions'],
    ]);
    // The Gateway does not allow it, as ListenerSetNotAllowed says.
    expect(findingsOf(CODE, [gateway(), set('False', 'True')])).toEqual([]);
  });

  it('does not count a route that the controller reports as refused', () => {
    const unsupported = condition('Accepted', 'False', { reason: 'UnsupportedValue' });
    const found = at({ attachedRoutes: 0 }, [reportedRoute('infra/web', [unsupported])]);
    expect(found.map(({ object: { kind } }) => kind)).toEqual(['HTTPRoute']);
  });

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

  it('compares nothing for a protocol that only its implementation knows', () => {
    const facts = { attachedRoutes: 2, supportedKinds: [{ kind: 'HTTPRoute' }] };
    const waypoint = reportedGateway(listeners(facts), [listener('http', { protocol: 'HBONE' })]);
    expect(findingsOf(CODE, [waypoint])).toEqual([]);
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
