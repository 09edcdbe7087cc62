import { describe, expect, it } from 'vitest';
import { listenerSummary } from '../../../src/components/basics/listenerSummary';

describe('listenerText', () => {
  it.each([
    [{ protocol: 'HTTPS', port: 443, hostname: '*.example.com' }, 'HTTPS :443 *.example.com'],
    [{ protocol: 'TCP', port: 5432 }, 'TCP :5432'],
    [{ name: 'http', protocol: null, port: null }, 'http'],
    [{}, ''],
  ])('%j is %s', (listener, expected) => {
    expect(listenerSummary(listener)).toBe(expected);
  });
});
