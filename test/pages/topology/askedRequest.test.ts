import { expect, it } from 'vitest';
import { askedRequest } from '../../../src/pages/topology/askedRequest';

it.each([
  [
    'https://Shop.example.com/cart?x=1',
    { scheme: 'https', host: 'shop.example.com', path: '/cart?x=1' },
  ],
  ['shop.example.com/cart', { scheme: 'https', host: 'shop.example.com', path: '/cart' }],
  [
    'http://shop.example.com:8080',
    { scheme: 'http', host: 'shop.example.com:8080', port: 8080, path: '/' },
  ],
])('%s is one request', (text, request) => {
  expect(askedRequest(text)).toEqual(request);
});

it.each(['', 'shop.example.com', '*.example.com', 'ftp://shop.example.com/', 'https://'])(
  '%j is no single request',
  text => {
    expect(askedRequest(text)).toBeUndefined();
  }
);
