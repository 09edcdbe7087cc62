import { describe, expect, it } from 'vitest';
import {
  completeRequest,
  headerValues,
  hostnameOf,
  isGrpc,
  queryValue,
} from '../../../../src/analysis/answers/trace/traceRequest';

describe('A request', () => {
  it('has the port, SNI, path and method of its scheme and host by default', () => {
    expect(completeRequest({ scheme: 'https', host: 'A.example.com:8443' })).toMatchObject({
      port: 443,
      sni: 'a.example.com',
      path: '/',
      method: 'GET',
    });
    expect(completeRequest({ scheme: 'grpc' })).toMatchObject({ port: 80, method: 'POST' });
    expect(completeRequest({ stream: true })).toMatchObject({ scheme: 'tls', port: 443 });
  });

  it('calls the address of the Gateway, for which no SNI is sent', () => {
    expect(completeRequest({ scheme: 'https' }, '10.0.0.1')).toMatchObject({
      host: '10.0.0.1',
      sni: '',
    });
    expect(completeRequest({ scheme: 'https' }, '[fd00::1]:443').sni).toBe('');
    expect(completeRequest({ scheme: 'https' }, 'lb.example.com').sni).toBe('lb.example.com');
  });

  it('has a hostname without case, port and final dot', () => {
    expect(hostnameOf('Shop.Example.com.:8080')).toBe('shop.example.com');
    expect(hostnameOf('[::1]:80')).toBe('[::1]:80');
  });

  it('has headers whose names have no case', () => {
    const request = completeRequest({ headers: { 'X-A': ['1', '2'], 'x-a': '3' } });
    expect(headerValues(request, 'x-A')).toEqual(['1', '2', '3']);
  });

  it('is a gRPC call by its scheme or its content type', () => {
    expect(isGrpc(completeRequest({ scheme: 'grpc' }))).toBe(true);
    const headers = { 'Content-Type': 'application/grpc+proto' };
    expect(isGrpc(completeRequest({ scheme: 'https', headers }))).toBe(true);
    expect(isGrpc(completeRequest({}))).toBe(false);
  });

  it('has the first value of a repeated query parameter, decoded', () => {
    const request = completeRequest({ path: '/a?q=b%20c&q=d' });
    expect(queryValue(request, 'q')).toBe('b c');
    expect(queryValue(request, 'Q')).toBeUndefined();
  });
});
