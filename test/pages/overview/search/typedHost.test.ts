import fc from 'fast-check';
import { expect, it } from 'vitest';
import { typedHost } from '../../../../src/pages/overview/search/typedHost';

it.each([
  ['shop.example.com', 'shop.example.com'],
  ['  Shop.Example.COM  ', 'shop.example.com'],
  ['shop.example.com.', 'shop.example.com'],
  ['shop.example.com:8443/cart?q=a#top', 'shop.example.com'],
  ['https://user:secret@shop.example.com/cart', 'shop.example.com'],
  ['grpc://Shop.example.com:50051', 'shop.example.com'],
  ['*.example.com', '*.example.com'],
  ['bücher.example', 'xn--bcher-kva.example'],
])('reads the host of %s', (typed, host) => {
  expect(typedHost(typed)).toBe(host);
});

it.each(['', '   ', 'two words', '10.0.0.1', 'http://', 'a..b', 'http://[::1]/'])(
  'finds no host in %j',
  typed => {
    expect(typedHost(typed)).toBeUndefined();
  }
);

it('finds the same host with any scheme, port and path', () => {
  const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  const host = fc.array(label, { minLength: 2, maxLength: 4 }).map(labels => labels.join('.'));
  const around = fc.record({
    scheme: fc.constantFrom('', 'http://', 'https://', 'tls://'),
    port: fc.constantFrom('', ':80', ':8443'),
    path: fc.constantFrom('', '/', '/a/b?c=d', '#e'),
  });
  fc.assert(
    fc.property(host, around, (name, { scheme, port, path }) => {
      expect(typedHost(`${scheme}${name}${port}${path}`)).toBe(name);
    })
  );
});

it('never throws', () => {
  fc.assert(fc.property(fc.string(), typed => void typedHost(typed)));
});
