import { describe, expect, it } from 'vitest';
import * as patterns from '../../../../../src/analysis/rules/input/schema/patterns';

type Name = keyof typeof patterns;

const GOOD: Readonly<Partial<Record<Name, readonly string[]>>> = {
  LABEL_NAME: ['a', 'a-b', 'a--b', '0'],
  SUBDOMAIN_NAME: ['a', 'a.b', 'a-b.c0'],
  GROUP_NAME: ['', 'example.com'],
  KIND_NAME: ['Service', 'a-B'],
  EXACT_HOSTNAME: ['shop.example.com', 'localhost'],
  ANY_HOST: ['*.example.com', 'example.com'],
  CONTROLLER_NAME: ['example.com/gateway', 'example.com/a/b~c'],
  ADDRESS_TYPE: ['IPAddress', 'Hostname', 'NamedAddress', 'example.com/pool'],
  PROTOCOL_NAME: ['HTTP', 'http', 'HBONE', 'example.com/bar'],
  HEADER_NAME: ['x-a', 'X_A', "!#$%&'*+-.^_`|~"],
  HEADER_VALUE: ['a', 'a b', 'a\tb', '!~'],
  ORIGIN_FORM: ['*', 'https://example.com', 'http://*.example.com:8080', 'https://*'],
  DURATION: ['10s', '1m30s', '500ms', '1h2m3s4ms'],
  URL_PATH: ['/a', 'a/b', '/%2f', '/~!$&'],
  ABSOLUTE_URI: ['spiffe://example.com/web'],
  WELL_KNOWN_CA: ['System', 'example.com/set'],
  LABEL_VALUE: ['', 'a', 'A_b.c-d'],
  LABEL_KEY: ['team', 'example.com/team', 'A_b'],
  ANNOTATION_KEY: ['Example.com/Team'],
  GRPC_SERVICE: ['Cart', 'shop.Cart', '.shop.Cart', '_a'],
  GRPC_METHOD: ['Add', '_add1'],
};
const BAD: typeof GOOD = {
  LABEL_NAME: ['', 'A', '-a', 'a-', 'a.b'],
  SUBDOMAIN_NAME: ['', '.a', 'a.', 'a..b', 'A'],
  GROUP_NAME: ['Example.com', ' '],
  KIND_NAME: ['', '1a', 'a-', 'a b'],
  EXACT_HOSTNAME: ['*.example.com', 'Shop.example.com', ''],
  ANY_HOST: ['*', 'a.*.b', '*a.b', '**.a'],
  CONTROLLER_NAME: ['example.com', '/gateway', 'Example.com/gateway', 'example.com/'],
  ADDRESS_TYPE: ['ip', '', 'Pool'],
  PROTOCOL_NAME: ['', '-HTTP', 'HTTP-', 'a b'],
  HEADER_NAME: ['', 'a b', 'a:b', 'ä'],
  HEADER_VALUE: ['', ' a', 'a ', 'a  b', 'ä', 'a\n'],
  ORIGIN_FORM: ['example.com', 'https://', 'https://example.com/path', 'ftp://a.b'],
  DURATION: ['', '10', '1.5s', '-1s', '1d', '123456s', '1h1h1h1h1h'],
  URL_PATH: ['', '/a b', '/%2', '/?a', '/#a'],
  ABSOLUTE_URI: ['example.com', '/a', '://a'],
  WELL_KNOWN_CA: ['', 'system', 'example.com/'],
  LABEL_VALUE: ['-a', 'a-', 'a b'],
  LABEL_KEY: ['', 'Example.com/team', '/a', 'a/', 'a/b/c'],
  ANNOTATION_KEY: ['', 'a/', 'ä'],
  GRPC_SERVICE: ['', 'a..b', '1a', 'a.', 'a-b'],
  GRPC_METHOD: ['', '1a', 'a.b', 'a-b'],
};

const cases = (all: typeof GOOD) =>
  Object.entries(all).flatMap(([name, texts]) =>
    (texts ?? []).map((text): [Name, string] => [name as Name, text])
  );

describe('The pattern', () => {
  it.each(cases(GOOD))('%s accepts %j', (name, text) => {
    expect(patterns[name].matches.test(text)).toBe(true);
  });

  it.each(cases(BAD))('%s refuses %j', (name, text) => {
    expect(patterns[name].matches.test(text)).toBe(false);
  });

  it('has cases of both kinds, whatever its name', () => {
    const names = Object.keys(patterns).sort();
    expect(Object.keys(GOOD).sort()).toEqual(names);
    expect(Object.keys(BAD).sort()).toEqual(names);
  });
});
