import { describe, expect, it } from 'vitest';
import { listenerLabel } from '../../../src/components/basics/listenerLabel';

describe('listenerText', () => {
  it.each([
    [{ protocol: 'HTTPS', port: 443, hostname: '*.example.com' }, 'HTTPS :443 *.example.com'],
    [{ protocol: 'TCP', port: 5432 }, 'TCP :5432'],
    [{ name: 'http', protocol: null, port: null }, 'http'],
    [{}, ''],
  ])('%j is %s', (listener, expected) => {
    expect(listenerLabel(listener)).toBe(expected);
  });
});
