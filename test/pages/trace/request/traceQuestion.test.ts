import { describe, expect, it } from 'vitest';
import { readPasted } from '../../../../src/pages/trace/request/readPasted';
import {
  calledAddress,
  NO_QUESTION,
  requestOfQuestion,
} from '../../../../src/pages/trace/request/traceQuestion';

function requestOf(text: string) {
  return requestOfQuestion({ ...NO_QUESTION, ...readPasted(text) });
}

describe('the request', () => {
  it('has the host and the port of the URL', () => {
    expect(requestOf('https://shop.example.com:8443/cart')).toMatchObject({
      scheme: 'https',
      host: 'shop.example.com:8443',
      port: 8443,
      path: '/cart',
    });
  });

  it('has the Host of the header, while the SNI stays that of the URL', () => {
    expect(requestOf('curl https://edge.example.com/ -H "Host: shop.example.com"')).toMatchObject({
      host: 'shop.example.com',
      sni: 'edge.example.com',
      headers: {},
    });
  });

  it('calls the port that --connect-to names', () => {
    expect(requestOf('curl http://h/ --connect-to ::10.0.0.2:8080')).toMatchObject({
      host: 'h',
      port: 8080,
    });
  });

  it('is a gRPC call over TLS for grpcs', () => {
    expect(requestOf('grpcs://h/pkg.Svc/Do')).toMatchObject({
      scheme: 'https',
      method: 'POST',
      headers: { 'content-type': ['application/grpc'] },
    });
  });

  it('repeats a header with several values, whatever the case of its name', () => {
    expect(requestOf('curl h -H "x-a: 1" -H "X-A: 2"')?.headers).toEqual({ 'x-a': ['1', '2'] });
  });

  it('is undefined until the URL can be read', () => {
    expect(requestOf('ftp://h/')).toBeUndefined();
  });
});

it('calls the address of --resolve, or the IP address of the URL', () => {
  const called = (text: string) => calledAddress({ ...NO_QUESTION, ...readPasted(text) });
  expect(called('curl https://h/ --resolve h:443:10.0.0.1')).toBe('10.0.0.1');
  expect(called('http://10.0.0.9:8080/')).toBe('10.0.0.9');
  expect(called('http://[2001:db8::1]/')).toBe('2001:db8::1');
  expect(called('https://h/')).toBe('');
});
