import { describe, expect, it } from 'vitest';
import { evaluateGiven, traceAnswers } from '../../../../src/analysis';
import { answersAtAddress } from '../../../../src/pages/trace/answers/atAddress';
import { gateway, gatewayClass } from '../../../analysis/objects';

function traceIn(cluster: string, ...addresses: string[]) {
  const gateways = addresses.map((value, index) =>
    gateway(`infra/gw-${index}`, undefined, {}, { status: { addresses: [{ value }] } })
  );
  const evaluation = evaluateGiven([gatewayClass(), ...gateways], []);
  return { cluster, evaluation, answers: traceAnswers(evaluation, { host: 'a.test' }) };
}

const traces = [traceIn('east', '192.0.2.1', '192.0.2.2'), traceIn('west', '192.0.2.3')];
const namesAt = (address: string) =>
  answersAtAddress(traces, address).map(
    ({ cluster, answers }) => `${cluster} ${answers.map(({ gateway: at }) => at?.name).join(' ')}`
  );

describe('The answers at an address', () => {
  it('are those of the Gateway that has it', () => {
    expect(namesAt('192.0.2.2')).toEqual(['east gw-1']);
    expect(namesAt('192.0.2.3')).toEqual(['west gw-0']);
  });

  it('are all if no address is called, or if no Gateway has it', () => {
    const all = ['east gw-0 gw-1', 'west gw-0'];
    expect(namesAt('')).toEqual(all);
    expect(namesAt('198.51.100.1')).toEqual(all);
  });
});
