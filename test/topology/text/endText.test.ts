import { expect, it } from 'vitest';
import { fillText } from '../../../src/components/words/fillText';
import { endText, rowOfNode } from '../../../src/topology/text/endText';
import { listenerRowsOf, node } from '../../graph/support/graphs';

const gateway = node('gateway', 'gw', listenerRowsOf('http', 'https'));

it('An end of a line is a node with its kind, and with its row if it has one', () => {
  expect(endText(gateway, undefined, fillText)).toBe('Gateway · default gw');
  expect(endText(gateway, 'https', fillText)).toBe('Gateway · default gw: https HTTP:80');
  expect(endText(gateway, 'gone', fillText)).toBe('Gateway · default gw');
  expect(endText(undefined, 'https', fillText)).toBe('');
});

it('A row is found by its id', () => {
  expect(rowOfNode(gateway, 'https')).toBe(gateway.rows[1]);
  expect(rowOfNode(gateway, undefined)).toBeUndefined();
});
