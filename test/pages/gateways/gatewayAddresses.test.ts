import { describe, expect, it } from 'vitest';
import { addressTexts } from '../../../src/pages/gateways/gatewayAddresses';

describe('addressTexts', () => {
  it.each([
    [
      [{ type: 'IPAddress', value: '10.0.0.1' }, { value: '10.0.0.2' }],
      ['10.0.0.1', '10.0.0.2'],
    ],
    [[{ type: 'Hostname', value: 'gw.example.com' }], ['gw.example.com (Hostname)']],
    [
      [null, { type: 'Hostname' }, { type: null, value: null }],
      ['any Hostname', 'any IPAddress'],
    ],
    [null, []],
    [undefined, []],
  ])('%j is %j', (addresses, expected) => {
    expect(addressTexts(addresses, type => `any ${type}`)).toEqual(expected);
  });
});
