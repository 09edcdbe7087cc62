import { expect, it } from 'vitest';
import { readTraceUrl, writeTraceUrl, writtenTraceUrl } from '../../../../src/analysis';

it.each([
  ['https://Shop.Example.com/cart?x=1#top', 'https://shop.example.com/cart?x=1'],
  ['shop.example.com', 'https://shop.example.com/'],
  ['shop.example.com:8443/a b', 'https://shop.example.com:8443/a%20b'],
  ['http://h/a/../b', 'http://h/b'],
  ['http://h?x', 'http://h/?x'],
  ['wss://h/live', 'https://h/live'],
  ['grpc://h/pkg.Svc/Do', 'grpc://h/pkg.Svc/Do'],
  ['grpcs://h:8443/pkg.Svc/Do', 'grpcs://h:8443/pkg.Svc/Do'],
  ['tcp://db:5432', 'tcp://db:5432/'],
  ['http://[::1]:80/', 'http://[::1]:80/'],
  ['http://user:secret@h/', 'http://h/'],
])('%s is %s', (text, url) => {
  const read = readTraceUrl(text);
  expect(read && writeTraceUrl(read)).toBe(url);
});

it.each(['', 'ftp://h/', 'https://', 'http://h:0/', 'http://h:70000/', 'two words', 'http://h:x/'])(
  '%j is no URL that a Gateway serves',
  text => {
    expect(readTraceUrl(text)).toBeUndefined();
  }
);

it.each([
  ['http://A.org//b/../c?x#y', { hostname: 'A.org', path: '//b/../c?x' }],
  ['http:///x', { hostname: '', path: '/x' }],
  ['a.org', { hostname: 'a.org', path: '' }],
])('%s keeps what is written', (text, parts) => {
  expect(writtenTraceUrl(text)).toMatchObject(parts);
});
