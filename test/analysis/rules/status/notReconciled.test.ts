import { describe, expect, it } from 'vitest';
import { evaluateGiven, RULES } from '../../../../src/analysis';
import { findingsOf, gateway, gatewayClass, parent, route, service } from '../../objects';
import { textsOf } from '../../text';
import { condition, reportedGateway, reportedRoute } from './reported';

const CODE = 'NotReconciled';
const accepted = condition('Accepted', 'True');
const applied = { metadata: { uid: '1' } };

describe('NotReconciled of a route', () => {
  it('names the controller that has not reported', () => {
    const found = findingsOf(CODE, [gateway(), reportedRoute('infra/web', undefined)]);
    expect(textsOf(found)).toEqual([
      'example.com/controller has not reported a status for Gateway infra/gw.',
    ]);
    expect(found[0]).toMatchObject({ severity: 'warning', path: '.spec.parentRefs[0]' });
  });

  it('ignores reports of other controllers', () => {
    const other = reportedRoute('infra/web', [accepted], { controllerName: 'example.org/other' });
    expect(findingsOf(CODE, [gateway(), other])).toHaveLength(1);
    expect(findingsOf(CODE, [gateway(), reportedRoute('infra/web', [accepted])])).toEqual([]);
  });

  it('is silent for parents that do not exist, and for a mesh', () => {
    const mesh = parent('api', { group: '', kind: 'Service' });
    const web = route('shop/web', [parent('infra/gone'), mesh], {}, applied);
    expect(findingsOf(CODE, [service('shop/api'), web])).toEqual([]);
  });

  it('is silent if the class does not exist or was not read', () => {
    const gone = gateway('infra/gw', undefined, { gatewayClassName: 'gone' });
    const web = reportedRoute('infra/web', undefined);
    expect(findingsOf(CODE, [gone, web])).toEqual([]);
    const codes = evaluateGiven([gateway(), web], RULES, { partial: true }).allFindings();
    expect(codes.filter(({ code }) => code === CODE)).toEqual([]);
  });

  it('is silent for a manifest that is not applied', () => {
    expect(findingsOf(CODE, [gateway(), route('infra/web')])).toEqual([]);
    expect(findingsOf(CODE, [gateway(), route('infra/web', undefined, {}, applied)])).toHaveLength(
      1
    );
  });
});

describe('NotReconciled of a Gateway', () => {
  const waiting = {
    type: 'Accepted',
    status: 'Unknown',
    reason: 'Pending',
    message: 'Waiting for controller',
    lastTransitionTime: '1970-01-01T00:00:00Z',
  };

  it('ignores the status defaults of the API server', () => {
    [{}, { conditions: [] }, { conditions: [waiting] }].forEach(status => {
      const found = findingsOf(CODE, [reportedGateway(status)]);
      expect(textsOf(found)).toEqual([
        'example.com/controller, the controller of GatewayClass example, has not reported a status for the Gateway.',
      ]);
    });
  });

  it('is silent after any report of the controller, or if its class is refused', () => {
    expect(findingsOf(CODE, [reportedGateway({ conditions: [waiting, accepted] })])).toEqual([]);
    const status = { conditions: [condition('Accepted', 'False')] };
    const refused = gatewayClass('refused', { status });
    const of = reportedGateway({}, undefined, { gatewayClassName: 'refused' });
    expect(findingsOf(CODE, [refused, of])).toEqual([]);
  });
});
