// subject: src/analysis/answers/impact/impactOf.ts
// subject: src/analysis/answers/impact/evaluationAfter.ts
import { describe, expect, it } from 'vitest';
import {
  changedObjects,
  evaluateGiven,
  type Evaluation,
  evaluationAfter,
  finish,
  fixesOf,
  formatMessage,
  type Impact,
  impactOf,
  impactSteps,
  isEmptyImpact,
  refOf,
  RULES,
  worseningsOf,
} from '../../../../src/analysis';
import type { KubernetesObject } from '../../../../src/gatewayApi/types';
import { gateway, gatewayClass, listener, object, parent, route, service } from '../../objects';
import { told } from '../trace/support';

const SHOP = service('shop/web');
const to = (name = 'web', path = '/') => ({
  matches: [{ path: { value: path } }],
  backendRefs: [{ name, port: 80 }],
});

function evaluated(objects: readonly KubernetesObject[], partial = false): Evaluation {
  return evaluateGiven([gatewayClass(), SHOP, ...objects], RULES, { partial });
}

function after(before: Evaluation, ...objects: readonly KubernetesObject[]): Evaluation {
  const changes = objects.map(one => ({ ref: refOf(one), before: undefined, after: one }));
  return finish(evaluationAfter(before, changes));
}

function impactOfFix(before: Evaluation, code: string): Impact {
  const found = before.allFindings().find(finding => finding.code === code);
  const [fix] = found === undefined ? [] : fixesOf(found);
  if (fix === undefined) throw new Error(`no fix for ${code}`);
  const changed = changedObjects(before, fix);
  if ('problem' in changed) throw new Error(changed.problem.problem);
  return impactOf(before, finish(evaluationAfter(before, changed.objects)));
}

function requestLines({ requests }: Impact): string[] {
  return requests.map(({ request: { scheme, host, port, path }, before, after: now }) => {
    const url = `${scheme}://${host}:${port}${path ?? ''}`;
    return `${url}: ${told(before)} -> ${told(now)}`;
  });
}

describe('The impact of a fix', () => {
  const closed = gateway('infra/gw', [listener('http', { hostname: '*.example.com' })]);

  it('names the route that a listener then accepts, and requests that are then answered', () => {
    const rules = [to('web', '/'), to('web', '/cart')];
    const before = evaluated([closed, route('shop/web', [parent()], { rules })]);
    const impact = impactOfFix(before, 'NamespaceNotAllowed');
    const [{ health, parents }] = impact.routes as [Impact['routes'][number]];
    expect([health.before?.level, health.after?.level]).toEqual(['refused', 'attached']);
    const [{ before: was, after: is, listeners }] = parents as [(typeof parents)[number]];
    expect([was?.accepted.reason, is?.accepted.reason]).toEqual([
      'NotAllowedByListeners',
      'Accepted',
    ]);
    expect(listeners).toHaveLength(1);
    expect(listeners[0]).toMatchObject({
      listener: { name: 'http' },
      before: { attached: 'False', served: 'False' },
      after: { attached: 'True', served: 'True' },
    });
    expect(formatMessage(listeners[0]?.before?.message ?? { id: '', params: {} })).toContain(
      'infra'
    );
    expect(impact.gateways).toMatchObject([
      { listeners: [{ name: 'http', attachedRoutes: { before: 0, after: 1 } }] },
    ]);
    expect(impact.findings.gone.map(({ code }) => code)).toContain('NamespaceNotAllowed');
    expect(requestLines(impact)).toEqual([
      'http://www.example.com:80/: notFound 404 -> backend web#0 web',
      'http://www.example.com:80/cart: notFound 404 -> backend web#1 web',
    ]);
    expect(worseningsOf(impact)).toEqual({ findings: [], routes: [], requests: [] });
  });

  it('does not keep what a controller reported because of the problem', () => {
    const conditions = (types: Readonly<Record<string, string>>) =>
      Object.entries(types).map(([type, status]) => ({ type, status, reason: 'Invalid' }));
    const secured = gateway(
      'infra/gw',
      [
        listener('https', {
          port: 443,
          protocol: 'HTTPS',
          allowedRoutes: { namespaces: { from: 'All' } },
          tls: { certificateRefs: [{ name: 'crt', namespace: 'certs' }] },
        }),
      ],
      {},
      {
        status: {
          addresses: [{ value: '10.0.0.1' }],
          conditions: conditions({ Accepted: 'True', Programmed: 'False' }),
          listeners: [
            {
              name: 'https',
              conditions: conditions({ ResolvedRefs: 'False', Programmed: 'False' }),
            },
          ],
        },
      }
    );
    const pem = '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n';
    const data = { 'tls.crt': btoa(pem), 'tls.key': btoa('key') };
    const secret = object('v1', 'Secret', 'certs/crt', { type: 'kubernetes.io/tls', data });
    const before = evaluated([secured, secret, route('shop/web', [parent()], { rules: [to()] })]);
    const impact = impactOfFix(before, 'CertificateNotPermitted');
    expect(impact.findings.fresh).toEqual([]);
    expect(impact.routes).toMatchObject([
      {
        parents: [
          { before: { served: { status: 'False' } }, after: { served: { status: 'True' } } },
        ],
      },
    ]);
    expect(impact.requests.map(({ after: { outcome } }) => outcome)).toEqual(['backend']);
  });
});

describe('The impact of a change', () => {
  const open = gateway('infra/gw', [
    listener('http', { allowedRoutes: { namespaces: { from: 'All' } } }),
  ]);
  const web = route('shop/web', [parent()], { hostnames: ['a.example.com'], rules: [to()] });

  it('names requests that an existing route loses to a new one', () => {
    const before = evaluated([open, web, service('shop/other')]);
    const rules = [to('other', '/cart')];
    const added = route('shop/other', [parent()], { hostnames: ['a.example.com'], rules });
    const impact = impactOf(before, after(before, added));
    expect(requestLines(impact)).toEqual([
      'http://a.example.com:80/cart: backend web#0 web -> backend other#0 other',
    ]);
    expect(worseningsOf(impact)).toEqual({ findings: [], routes: [], requests: [] });
  });

  it('tells what gets worse', () => {
    const before = evaluated([open, web]);
    const moved = gateway('infra/gw', [listener('http', { port: 8080 })]);
    const impact = impactOf(before, after(before, moved));
    const worse = worseningsOf(impact);
    expect(worse.findings.map(({ code }) => code)).toEqual(['NamespaceNotAllowed']);
    expect(worse.routes.map(one => one.route.name)).toEqual(['web']);
    expect(requestLines({ ...impact, requests: worse.requests })).toEqual([
      'http://a.example.com:80/: backend web#0 web -> noListener',
    ]);
  });

  it('says of an answer that becomes unknown that it does', () => {
    const before = evaluated([open, web], true);
    const rules = [{ ...to('none'), matches: [{ path: { value: '/' } }] }];
    const impact = impactOf(
      before,
      after(before, route('shop/web', [parent()], { hostnames: ['a.example.com'], rules }))
    );
    expect(requestLines(impact)).toHaveLength(1);
    expect(impact.requests[0]?.after.outcome).toBe('unknown');
  });

  it('reaches the routes of a Service whose endpoints change', () => {
    const slice = (ready: boolean) =>
      object('discovery.k8s.io/v1', 'EndpointSlice', 'shop/web-1', {
        metadata: { labels: { 'kubernetes.io/service-name': 'web' } },
        endpoints: [{ addresses: ['10.1.0.1'], conditions: { ready } }],
      });
    const before = evaluated([open, web, slice(true)]);
    expect(requestLines(impactOf(before, after(before, slice(false))))).toEqual([
      'http://a.example.com:80/: backend web#0 web -> error 503 web#0',
    ]);
  });

  it('is computed with pauses, and more of them for more routes', () => {
    const steps = (count: number) => {
      const routes = Array.from({ length: count }, (_, index) =>
        route(`shop/web-${index}`, [parent()], { hostnames: ['a.example.com'], rules: [to()] })
      );
      const before = evaluated([open, ...routes]);
      const moved = gateway('infra/gw', [listener('http', { port: 8080 })]);
      const made = impactSteps(before, after(before, moved), { mostRequests: 0 });
      let pauses = 0;
      for (let step = made.next(); !step.done; step = made.next()) pauses += 1;
      return pauses;
    };
    expect(steps(150)).toBeGreaterThan(steps(50) + 10);
  });

  it('counts the requests that it does not try', () => {
    const before = evaluated([open]);
    const rules = Array.from({ length: 12 }, (_, index) => to('web', `/${index}`));
    const impact = impactOf(before, after(before, route('shop/web', [parent()], { rules })), {
      mostRequests: 5,
    });
    expect(impact.requests).toHaveLength(5);
    expect(impact.untriedRequests).toBe(7);
  });

  it('is empty for labels on which nothing depends', () => {
    const before = evaluated([open, web]);
    const labelled = { ...web, metadata: { ...web.metadata, labels: { a: 'b' } } };
    expect(isEmptyImpact(impactOf(before, after(before, labelled)))).toBe(true);
  });

  it('pairs a parentRef with the one that takes its place', () => {
    const before = evaluated([open, web]);
    const elsewhere = route('shop/web', [parent('infra/none')], {
      hostnames: ['a.example.com'],
      rules: [to()],
    });
    const [impact] = impactOf(before, after(before, elsewhere)).routes;
    expect(impact?.parents).toMatchObject([
      {
        before: { parentRef: { name: 'gw' }, accepted: { status: 'True' } },
        after: { parentRef: { name: 'none' }, accepted: { status: 'False' } },
      },
    ]);
  });
});
