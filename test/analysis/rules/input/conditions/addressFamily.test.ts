import fc from 'fast-check';
import { isIP } from 'node:net';
import { describe, expect, it } from 'vitest';
import { addressFamily } from '../../../../../src/analysis/rules/input/conditions/addressFamily';

const expected = (value: string) => {
  const family = isIP(value);
  return family === 4 || family === 6 ? family : undefined;
};
const part = fc.oneof(
  fc.constantFrom('', '0', 'ff', 'FFFF', '10000', 'g', '256', '192.0.2.1', '1.2.3'),
  fc.stringMatching(/^[0-9a-f]{1,5}$/)
);

describe('The family of an IP address', () => {
  it('is that of Node.js for addresses', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6()), value => {
        expect(addressFamily(value)).toBe(expected(value));
        expect(addressFamily(value)).toBeDefined();
      })
    );
  });

  it('is that of Node.js for texts like addresses', () => {
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 9 }),
        fc.constantFrom(':', '.', '::'),
        (parts, by) => {
          const value = parts.join(by);
          expect(addressFamily(value)).toBe(expected(value));
        }
      )
    );
  });

  it.each(['', ':', '1', 'localhost', '192.0.2.01', '1::2::3', 'fe80::1%eth0', ' ::1'])(
    'of %j is none',
    value => {
      expect(addressFamily(value)).toBeUndefined();
    }
  );
});
