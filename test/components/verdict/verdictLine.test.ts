import { describe, expect, it } from 'vitest';
import { evaluateGiven, healthKey, RULES } from '../../../src/analysis';
import { gatewayVerdictLine, routeVerdictLine } from '../../../src/components/verdict/verdictLine';
import { fillText } from '../../../src/components/words/fillText';
import {
  allow,
  gateway,
  gatewayClass,
  listener,
  parent,
  route,
  service,
} from '../../analysis/objects';
import { reported, tlsSecret, withStatus } from '../../analysis/reports';

const REF = { group: 'gateway.networking.k8s.io', namespace: 'shop', name: 'web' };

describe('the verdict line', () => {
  const closed = gateway('infra/gw', [listener('http')]);

  it('names the listener that refuses a route, and the reason', () => {
    const evaluation = evaluateGiven([gatewayClass(), closed, route()], RULES);
    const line = routeVerdictLine(evaluation.route({ ...REF, kind: 'HTTPRoute' })!, fillText);
    expect(line.level).toBe('refused');
    expect(line.text).toMatch(/^infra\/gw › http: .*namespace infra only/);
  });

  it('names the listeners that accept it', () => {
    const open = gateway('infra/gw', [listener('http', allow('All'))]);
    const evaluation = evaluateGiven([gatewayClass(), open, route('shop/web', [parent()])], RULES);
    expect(routeVerdictLine(evaluation.route({ ...REF, kind: 'HTTPRoute' })!, fillText)).toEqual({
      level: 'attached',
      health: { level: 'attached' },
      text: 'Attached to infra/gw › http.',
    });
  });

  it('names the backend of a route that is attached and answers no request', () => {
    const open = gateway('infra/gw', [listener('http', allow('All'))]);
    const rules = [{ backendRefs: [{ name: 'gone', port: 80 }] }];
    const judged = route('shop/web', [parent()], { rules });
    const evaluation = evaluateGiven([gatewayClass(), open, judged, service('shop/web')], RULES);
    const line = routeVerdictLine(evaluation.route({ ...REF, kind: 'HTTPRoute' })!, fillText);
    expect(line.health && healthKey(line.health)).toBe('unserved:backend');
    expect(line.text).toBe('Attached to infra/gw › http. Service shop/gone does not exist.');
  });

  it('says that a listener is not served, or that this is not known', () => {
    const secure = (namespace?: string) =>
      gateway('infra/gw', [
        listener('https', {
          port: 443,
          protocol: 'HTTPS',
          tls: { certificateRefs: [{ name: 'tls', namespace }] },
          ...allow('All'),
        }),
      ]);
    const lineOf = (certificate?: string) => {
      const objects = [gatewayClass(), secure(certificate), route('shop/web', [parent()])];
      const evaluation = evaluateGiven(objects, RULES);
      return routeVerdictLine(evaluation.route({ ...REF, kind: 'HTTPRoute' })!, fillText);
    };
    expect(lineOf('certs')).toMatchObject({ level: 'unserved' });
    expect(lineOf('certs').text).toMatch(
      /^infra\/gw › https: .*no ReferenceGrant there permits it/
    );
    expect(lineOf()).toMatchObject({ level: 'attached' });
    expect(lineOf().text).toMatch(
      /^Attached to infra\/gw › https\. Secret infra\/tls was not read/
    );
  });

  it('counts the routes of a Gateway, and reports a class without a controller', () => {
    const ref = { ...REF, kind: 'Gateway', namespace: 'infra', name: 'gw' };
    const lineOf = (...objects: Parameters<typeof evaluateGiven>[0][number][]) => {
      const evaluation = evaluateGiven(objects, RULES);
      const verdict = evaluation.gateway(ref)!;
      const tally = {
        attached: evaluation.attachedTo(verdict).size,
        naming: evaluation.routesNaming(ref).size,
      };
      return gatewayVerdictLine(verdict, tally, fillText);
    };
    expect(lineOf(gatewayClass(), closed, route(), route('infra/own', [parent()]))).toEqual({
      level: 'partly',
      text: '1 of 2 routes that name it are attached.',
    });
    expect(lineOf(closed).text).toMatch(/GatewayClass example .*does not exist/);
    // A route on two listeners counts once.
    const two = gateway('infra/gw', [listener('a'), listener('b', { port: 81 })]);
    expect(lineOf(gatewayClass(), two, route('infra/own', [parent()]))).toEqual({
      level: 'attached',
      text: '1 of 1 routes that name it are attached.',
    });
    const conditions = [reported('Programmed=False/NoResources', 'out of quota')];
    const idle = gateway('infra/gw', [listener()], {}, withStatus({ conditions }));
    expect(lineOf(gatewayClass(), idle, route('infra/own', [parent()]))).toEqual({
      level: 'unserved',
      text: '1 of 1 routes that name it are attached. The controller reports Programmed False (NoResources) for Gateway infra/gw: out of quota',
    });
  });

  it('names the certificate of a Gateway, and trusts the controller where it was not read', () => {
    const https = listener('https', {
      port: 443,
      protocol: 'HTTPS',
      tls: { certificateRefs: [{ name: 'tls' }] },
    });
    const lineOf = (
      status: object = {},
      ...objects: Parameters<typeof evaluateGiven>[0][number][]
    ) => {
      const object = gateway('infra/gw', [https], {}, { ...status });
      const [verdict] = evaluateGiven([gatewayClass(), object, ...objects], RULES)
        .allGateways()
        .values();
      return gatewayVerdictLine(verdict!, { attached: 0, naming: 0 }, fillText);
    };
    const counted = '0 of 0 routes that name it are attached.';
    expect(lineOf({}, tlsSecret('infra/other'))).toEqual({
      level: 'unserved',
      text: `${counted} Secret infra/tls does not exist.`,
    });
    expect(lineOf()).toEqual({
      level: 'unknown',
      text: `Secret infra/tls was not read, so it is not known whether it exists and what it holds. ${counted}`,
    });
    const conditions = [reported('Accepted=True/Accepted'), reported('Programmed=True/Programmed')];
    const addresses = [{ type: 'IPAddress', value: '192.0.2.1' }];
    expect(lineOf(withStatus({ conditions, addresses }))).toEqual({
      level: 'attached',
      text: counted,
    });
  });

  it('names what is wrong with a Gateway whose listeners are served', () => {
    const lineOf = (item: ReturnType<typeof listener>, spec: object = {}) => {
      const object = gateway('infra/gw', [item], { ...spec });
      const [verdict] = evaluateGiven([gatewayClass(), object], RULES).allGateways().values();
      return gatewayVerdictLine(verdict!, { attached: 0, naming: 0 }, fillText);
    };
    const client = { backend: { clientCertificateRef: { namespace: 'certs', name: 'client' } } };
    expect(lineOf(listener(), { tls: client })).toMatchObject({
      level: 'partly',
      text: expect.stringContaining('certs/client'),
    });
    const kinds = { allowedRoutes: { kinds: [{ kind: 'UDPRoute' }] } };
    expect(lineOf(listener('http', kinds))).toMatchObject({ level: 'partly' });
    const bare = listener('https', { port: 443, protocol: 'HTTPS' });
    expect(lineOf(bare).level).not.toBe('attached');
    expect(lineOf(listener())).toMatchObject({ level: 'attached' });
  });
});
