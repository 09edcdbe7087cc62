// subject: src/analysis/rules/gateways/gatewayClassNotFound.ts
// subject: src/analysis/rules/gateways/gatewayClassNotAccepted.ts
import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../../../src/analysis';
import { findingsOf, gateway, gatewayClass } from '../../objects';
import { mended, said } from '../support';

describe('GatewayClassNotFound', () => {
  const CODE = 'GatewayClassNotFound';
  const of = (gatewayClassName: unknown) => gateway('infra/gw', undefined, { gatewayClassName });

  it('suggests the nearest class as the fix', () => {
    const objects = [of('exmaple')];
    const [found, ...others] = findingsOf(CODE, objects);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'error', path: '.spec.gatewayClassName' });
    expect(found && said(found)).toContain('Did you mean example?');
    expect(found && findingsOf(CODE, mended(objects, found))).toEqual([]);
  });

  it('suggests nothing if no class is near, or no class is named', () => {
    const [far] = findingsOf(CODE, [of('nginx')]);
    expect(far && said(far)).toContain('GatewayClass nginx of Gateway infra/gw does not exist');
    expect(far?.fix).toBeUndefined();
    const [none] = findingsOf(CODE, [of(null)]);
    expect(none && said(none)).toContain('names no GatewayClass');
  });

  it('is silent if the class exists or may exist', () => {
    expect(findingsOf(CODE, [of('example')])).toEqual([]);
    expect(findingsOf(CODE, [of('exmaple')], { partial: true })).toEqual([]);
  });
});

describe('GatewayClassNotAccepted', () => {
  const CODE = 'GatewayClassNotAccepted';
  const broken = (status: string) =>
    gatewayClass('broken', {
      status: { conditions: [{ type: 'Accepted', status, reason: 'InvalidParameters' }] },
    });
  const gw = gateway('infra/gw', undefined, { gatewayClassName: 'broken' });

  it('is reported if the controller refuses the class, with its reason', () => {
    const found = findingsOf(CODE, [broken('False'), gw]);
    expect(found).toHaveLength(1);
    expect(found[0] && said(found[0])).toBe(
      'GatewayClass broken of Gateway infra/gw is not accepted by example.com/controller (InvalidParameters), so no controller serves the Gateway.'
    );
  });

  it('repeats the controller’s message, if there is one', () => {
    const [unsaid] = findingsOf(CODE, [broken('False'), gw]);
    expect(unsaid?.fix && formatMessage(unsaid.fix.message)).toBe(
      'Fix the reason why GatewayClass broken is not accepted (InvalidParameters). The controller reports no details.'
    );
    const wordy = gatewayClass('broken', {
      status: {
        conditions: [{ type: 'Accepted', status: 'False', reason: 'x', message: 'no such proxy' }],
      },
    });
    const [told] = findingsOf(CODE, [wordy, gw]);
    expect(told?.fix?.target).toMatchObject({ kind: 'GatewayClass', name: 'broken' });
    expect(told?.fix && formatMessage(told.fix.message)).toBe(
      'Fix what the controller reports about GatewayClass broken: no such proxy'
    );
  });

  it('is silent if the controller accepts the class or has not reported yet', () => {
    expect(findingsOf(CODE, [broken('True'), gw])).toEqual([]);
    expect(findingsOf(CODE, [broken('Unknown'), gw])).toEqual([]);
    expect(findingsOf(CODE, [gatewayClass('broken', { status: undefined }), gw])).toEqual([]);
  });
});
