// subject: src/analysis/routes/kindConflicts.ts
import { describe, expect, it } from 'vitest';
import { evaluateGiven, formatMessage, objectKey, RULES } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { findingsOf, gateway, gatewayClass, listener, parent, route } from '../objects';

const edge = gateway();
const reported = (status: string, reason = 'Accepted') => ({
  status: {
    parents: [
      {
        parentRef: { name: 'gw' },
        controllerName: 'example.com/controller',
        conditions: [
          { type: 'Accepted', status, reason },
          { type: 'ResolvedRefs', status: 'True', reason: 'ResolvedRefs' },
        ],
      },
    ],
  },
});
const named = (kind: string, name: string, year: number, fields: object = {}) =>
  route(
    `infra/${name}`,
    [parent('gw')],
    { hostnames: ['shop.example.com'] },
    { kind, metadata: { creationTimestamp: `${year}-01-01T00:00:00Z` }, ...fields }
  );
const web = named('HTTPRoute', 'web', 2020);
const api = named('GRPCRoute', 'api', 2021);
const ref = (object: KubernetesObject) => ({
  group: 'gateway.networking.k8s.io',
  kind: object.kind,
  namespace: object.metadata.namespace,
  name: object.metadata.name,
});
const judged = (...objects: KubernetesObject[]) =>
  evaluateGiven([gatewayClass(), ...objects], RULES);

describe('Two routes of different kinds with one hostname', () => {
  it('are not both accepted: the younger one is refused, with the other one named', () => {
    const evaluation = judged(edge, web, api);
    expect(evaluation.route(ref(web))?.parents[0]?.accepted.status).toBe('True');
    const lost = evaluation.route(ref(api))?.parents[0];
    expect(lost?.accepted).toMatchObject({ status: 'False', reason: 'RouteKindConflict' });
    expect(formatMessage(lost!.accepted.message)).toBe(
      'HTTPRoute infra/web uses shop.example.com on listener http too. It has precedence, because it is older or comes first by name.'
    );
    expect(lost?.listeners[0]?.checks.at(-1)).toMatchObject({
      check: 'precedence',
      status: 'False',
      paths: [{ object: { kind: 'HTTPRoute', name: 'web' }, field: '.spec.hostnames' }],
    });
  });

  it('count once for the listener', () => {
    const evaluation = judged(edge, web, api);
    const [http] = evaluation.gateway(ref(edge))!.listeners;
    expect([...evaluation.attached(http!)]).toEqual([objectKey(ref(web))]);
  });

  it('are served as the listener is, since many controllers accept both', () => {
    const accepted = { type: 'Accepted', status: 'True', reason: 'Accepted' };
    const programmed = { type: 'Programmed', status: 'True', reason: 'Programmed' };
    const ready = gateway(
      'infra/gw',
      [listener()],
      {},
      {
        status: { conditions: [accepted, programmed] },
      }
    );
    expect(judged(ready, web, api).route(ref(api))?.served?.status).toBe('True');
    const broken = { type: 'Programmed', status: 'False', reason: 'Invalid' };
    const stuck = gateway(
      'infra/gw',
      [listener()],
      {},
      {
        status: { conditions: [accepted, broken] },
      }
    );
    expect(judged(stuck, web, api).route(ref(api))?.served?.status).toBe('False');
  });

  it('follow a change of the older route', () => {
    const evaluation = judged(edge, web, api);
    const status = () => evaluation.route(ref(api))?.parents[0]?.accepted.status;
    evaluation.set({
      ...web,
      spec: { parentRefs: [parent('gw')], hostnames: ['a.example.com'] },
    } as never);
    evaluation.run();
    expect(status()).toBe('True');
    evaluation.set(web);
    evaluation.run();
    expect(status()).toBe('False');
    evaluation.remove(ref(web));
    evaluation.run();
    expect(status()).toBe('True');
  });

  it('leave a listener of one kind alone', () => {
    const kinds = (kind: string) => ({ allowedRoutes: { kinds: [{ kind }] } });
    const apart = gateway('infra/gw', [
      listener('web', kinds('HTTPRoute')),
      listener('api', { port: 81, ...kinds('GRPCRoute') }),
    ]);
    const evaluation = judged(apart, web, api);
    expect(evaluation.route(ref(api))?.parents[0]?.accepted.status).toBe('True');
    expect(evaluation.allFindings().map(({ code }) => code)).not.toContain('RouteKindConflict');
  });

  it('differ from a controller that accepts both by an info', () => {
    const both = named('GRPCRoute', 'api', 2021, reported('True'));
    const found = findingsOf('ReportedDiffers', [gatewayClass(), edge, web, both]);
    expect(found).toMatchObject([{ severity: 'info', object: { name: 'api' } }]);
  });

  it('agree with a controller that refuses one, whatever its reason', () => {
    const refused = named('GRPCRoute', 'api', 2021, reported('False', 'HostnameConflict'));
    expect(findingsOf('ReportedDiffers', [gatewayClass(), edge, web, refused])).toEqual([]);
  });

  it.each([1, 2])('agree with a listener that counts %i of them', count => {
    const counted = gateway(
      'infra/gw',
      [listener()],
      {},
      {
        status: { listeners: [{ name: 'http', attachedRoutes: count, supportedKinds: [] }] },
      }
    );
    expect(findingsOf('ReportedDiffers', [gatewayClass(), counted, web, api])).toEqual([]);
  });
});
