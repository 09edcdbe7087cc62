import { expect, it } from 'vitest';
import { isStillComing } from '../../../src/topology/picture/isStillComing';
import { statusOf } from '../support';

it.each([
  ['loading', true],
  ['ready', true],
  ['partial', true],
  ['unreachable', false],
  ['unauthenticated', false],
  ['notInstalled', false],
] as const)('A cluster that is %s and not drawn yet is pending: %s', (phase, waited) => {
  expect(isStillComing(['east'], [statusOf('east', phase)])).toBe(waited);
});

it('A picture with every cluster is complete', () => {
  expect(isStillComing([], [statusOf('east', 'ready'), statusOf('west', 'loading')])).toBe(false);
});
