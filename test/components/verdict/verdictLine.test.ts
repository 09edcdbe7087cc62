import { describe, expect, it } from 'vitest';
import { evaluateGiven, RULES } from '../../../src/analysis';
import { gatewayVerdictLine, routeVerdictLine } from '../../../src/components/verdict/verdictLine';
import { fillText } from '../../../src/components/words/fillText';
import { allow, gateway, gatewayClass, listener, parent, route } from '../../analysis/objects';

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
      text: 'Attached to infra/gw › http.',
    });
  });

  it('counts the routes of a Gateway, and reports a class without a controller', () => {
    const ref = { ...REF, kind: 'Gateway', namespace: 'infra', name: 'gw' };
    const lineOf = (...objects: Parameters<typeof evaluateGiven>[0][number][]) => {
      const evaluation = evaluateGiven(objects, RULES);
      return gatewayVerdictLine(
        evaluation.gateway(ref)!,
        [...evaluation.allRoutes().values()],
        fillText
      );
    };
    expect(lineOf(gatewayClass(), closed, route(), route('infra/own', [parent()]))).toEqual({
      level: 'partly',
      text: '1 of 2 routes that name it are attached.',
    });
    expect(lineOf(closed).text).toMatch(/GatewayClass example .*does not exist/);
  });
});
