// subject: src/analysis/rules/gateways/duplicateHostPort.ts
// subject: src/analysis/rules/gateways/duplicateAddress.ts
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findingsOf, gateway, gatewayClass, listener } from '../../objects';
import { said } from '../support';

const at = (value: string) => ({ addresses: [{ type: 'IPAddress', value }] });
const gw = (name: string, listeners: unknown, spec: object = at('10.0.0.1')) =>
  gateway(name, listeners, { ...spec });
const has = (name: string, listeners: unknown) =>
  gateway(name, listeners, {}, { status: { addresses: [{ value: '10.0.0.1' }] } });
const other = { ...at('10.0.0.1'), gatewayClassName: 'other' };
const shop = listener('shop', { hostname: 'shop.example.com' });

describe('DuplicateHostPort', () => {
  const CODE = 'DuplicateHostPort';

  it('is reported for both Gateways, and each names the other', () => {
    const found = findingsOf(CODE, [
      gw('infra/a', [listener()]),
      gw('infra/b', [shop, listener()]),
    ]);
    expect(found.map(({ object, path }) => [object.name, path])).toEqual([
      ['a', '.spec.listeners[0]'],
      ['b', '.spec.listeners[1]'],
    ]);
    expect(found[0] && said(found[0])).toBe(
      'Listener http of Gateway infra/a serves every hostname on port 80 of address 10.0.0.1, the same as Gateway infra/b http. Which one receives a request is not defined.'
    );
  });

  it('is reported if both have the address without requesting it', () => {
    expect(findingsOf(CODE, [has('infra/a', [shop]), has('infra/b', [shop])])).toHaveLength(2);
  });

  it.each([
    ['the addresses differ', gw('infra/b', [shop], at('10.0.0.2'))],
    ['they share no address', gw('infra/b', [shop], {})],
    ['the hostnames differ', gw('infra/b', [listener()])],
    ['the ports differ', gw('infra/b', [{ ...shop, port: 81 }])],
    ['one is UDP', gw('infra/b', [{ ...shop, protocol: 'UDP' }])],
    ['the classes differ', gw('infra/b', [shop], other)],
  ])('is silent if %s', (_what, second) => {
    expect(findingsOf(CODE, [gatewayClass('other'), gw('infra/a', [shop]), second])).toEqual([]);
  });

  it('is the same for any order of the Gateways', () => {
    const all = ['c', 'a', 'd', 'b'].map(name => gw(`infra/${name}`, [shop]));
    const sorted = (objects: typeof all) =>
      findingsOf(CODE, objects).sort((a, b) => (a.object.name < b.object.name ? -1 : 1));
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: 4 }), shuffled => {
        expect(sorted(shuffled)).toEqual(sorted(all));
      })
    );
  });
});

describe('DuplicateAddress', () => {
  const CODE = 'DuplicateAddress';

  it('warns if Gateways of different classes request one address', () => {
    const found = findingsOf(CODE, [
      gatewayClass('other'),
      gw('infra/a', [shop]),
      gw('infra/b', [shop], other),
    ]);
    expect(found).toMatchObject([
      { severity: 'warning', object: { name: 'a' }, path: '.spec.addresses[0]' },
      { severity: 'warning', object: { name: 'b' }, path: '.spec.addresses[0]' },
    ]);
    expect(found[0] && said(found[0])).toContain(
      'Gateway infra/b with a different class. Only one of them can have the address.'
    );
  });

  it('only informs about Gateways of one class, which may be merged', () => {
    const found = findingsOf(CODE, [gw('infra/a', [shop]), gw('infra/b', [listener()])]);
    expect(found.map(({ severity }) => severity)).toEqual(['info', 'info']);
  });

  it('is silent if DuplicateHostPort is reported', () => {
    expect(findingsOf(CODE, [gw('infra/a', [shop]), gw('infra/b', [shop])])).toEqual([]);
  });

  it('is silent if one only has the address, or requests another', () => {
    expect(findingsOf(CODE, [gw('infra/a', [shop]), has('infra/b', [listener()])])).toEqual([]);
    expect(
      findingsOf(CODE, [gw('infra/a', [shop]), gw('infra/b', [listener()], at('10.0.0.2'))])
    ).toEqual([]);
  });
});
