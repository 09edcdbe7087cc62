import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { yamlText } from '../../../src/components/basics/yamlText';

it('parses to the value that was written', () => {
  const values = [
    { kind: 'ReferenceGrant', spec: { from: [{ group: '', kind: 'HTTPRoute' }], to: [] } },
    { a: { b: { c: [[1, 2], [], {}, { x: null, y: [true, 'true'] }] } }, empty: {} },
    [
      'no',
      'on',
      '1.20',
      '- a',
      'a: b',
      '#',
      'line\nbreak',
      '"quoted"',
      '',
      '日本',
      '*.example.com',
    ],
    'plain',
    { 'example.com/label': 'yes', '1': 'a' },
    [],
    null,
  ];
  values.forEach(value => {
    expect(parse(yamlText(value))).toEqual(value);
    expect(parse(yamlText(value), { version: '1.1' })).toEqual(value);
  });
});

it('is formatted as people write YAML', () => {
  expect(yamlText({ kind: 'ReferenceGrant', spec: { to: [{ group: '', kind: 'Service' }] } })).toBe(
    ['kind: ReferenceGrant', 'spec:', '  to:', '    - group: ""', '      kind: Service'].join('\n')
  );
});

it('omits values that JSON does not have', () => {
  expect(yamlText({ a: undefined, b: 1 })).toBe('b: 1');
});
