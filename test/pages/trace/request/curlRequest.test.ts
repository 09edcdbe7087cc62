import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCurl, readCurl } from '../../../../src/pages/trace/request/curlRequest';

it('reads method, headers and URL of a command that a browser copies', () => {
  const text = [
    "curl 'https://shop.example.com/cart?x=1' \\",
    "  -X 'PUT' \\",
    "  -H 'accept: */*' \\",
    "  -H 'x-note: it'\\''s' \\",
    '  --compressed',
  ].join('\n');
  expect(readCurl(text)).toEqual({
    url: 'https://shop.example.com/cart?x=1',
    method: 'PUT',
    headers: [
      { name: 'accept', value: '*/*' },
      { name: 'x-note', value: "it's" },
    ],
    at: '',
    unused: [],
  });
});

describe('the method', () => {
  it.each([
    ['curl h', ''],
    ['curl -XDELETE h', 'DELETE'],
    ['curl -sSI h', 'HEAD'],
    ['curl -d a=1 h', 'POST'],
    ['curl -T file h', 'PUT'],
    ['curl -G -d a=1 h', ''],
    ['curl -d a=1 -X PATCH h', 'PATCH'],
  ])('of %s is %j', (text, method) => {
    expect(readCurl(text).method).toBe(method);
  });
});

it('makes a query of the data with -G', () => {
  expect(readCurl(`curl -G http://h/p?a=1 -d b=2 --data-urlencode 'c=x y'`).url).toBe(
    'http://h/p?a=1&b=2&c=x%20y'
  );
});

it('keeps no body, and says its type', () => {
  const read = readCurl(`curl h --json '{"password":"hunter2"}'`);
  expect(read.headers).toEqual([{ name: 'Content-Type', value: 'application/json' }]);
  expect(JSON.stringify(read)).not.toContain('hunter2');
});

it('makes a header of a user, also of one in the URL', () => {
  const header = [{ name: 'Authorization', value: 'Basic YTpi' }];
  expect(readCurl('curl -u a:b http://h/').headers).toEqual(header);
  expect(readCurl('curl http://a:b@h/')).toMatchObject({ url: 'http://h/', headers: header });
});

describe('the address that is called', () => {
  it.each([
    ['curl https://h/ --resolve h:443:10.0.0.1', '10.0.0.1'],
    ['curl https://h/ --resolve h:80:10.0.0.1', ''],
    ['curl https://h/ --resolve other:443:10.0.0.1', ''],
    ['curl https://h/ --resolve h:443:[::1]', '[::1]'],
    ['curl http://h/ --connect-to ::10.0.0.2:8080', '10.0.0.2:8080'],
  ])('of %s is %j', (text, at) => {
    expect(readCurl(text).at).toBe(at);
  });
});

it('names the options that it does not know, and still finds the URL', () => {
  expect(readCurl('curl --frobnicate -Z -sk https://h/ other')).toMatchObject({
    url: 'https://h/',
    unused: ['--frobnicate', '-Z', 'other'],
  });
});

it('reads a URL without a scheme as curl does', () => {
  expect(readCurl('curl shop.example.com/cart').url).toBe('http://shop.example.com/cart');
});

it('sees a command behind the prompt of a shell, and no other text', () => {
  expect(['curl h', ' $ curl h', '/usr/bin/curl h', 'curl'].map(isCurl)).toEqual(
    Array(4).fill(true)
  );
  expect(['curly h', 'https://curl/', ''].map(isCurl)).toEqual([false, false, false]);
});

it('never throws, whatever follows', () => {
  fc.assert(
    fc.property(fc.string(), text => {
      readCurl(`curl ${text}`);
    })
  );
});

it('keeps the value of a quoted header', () => {
  const values = fc.array(fc.string().filter(text => text === text.trim() && text !== ''));
  fc.assert(
    fc.property(values, given => {
      const line = given.map(value => `-H 'x-a: ${value.replace(/'/g, `'\\''`)}'`).join(' ');
      const headers = given.map(value => ({ name: 'x-a', value }));
      expect(readCurl(`curl h ${line}`).headers).toEqual(headers);
    })
  );
});
