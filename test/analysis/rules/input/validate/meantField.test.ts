import { describe, expect, it } from 'vitest';
import type { SchemaFields } from '../../../../../src/analysis/rules/input/schema/field';
import { meantField } from '../../../../../src/analysis/rules/input/validate/meantField';

const fields = Object.fromEntries(
  ['hostnames', 'parentRefs', 'rules', 'tls', 'port'].map(name => [name, {}])
) as unknown as SchemaFields;

describe('The field that a misspelt one means', () => {
  it.each([
    ['hostname', 'hostnames'],
    ['host', 'hostnames'],
    ['hosts', 'hostnames'],
    ['parents', 'parentRefs'],
    ['parentRef', 'parentRefs'],
    ['PARENTREFS', 'parentRefs'],
    ['rule', 'rules'],
    ['ports', 'port'],
  ])('%s is %s', (name, meant) => {
    expect(meantField(name, fields, {})).toBe(meant);
  });

  it('is not one that is given', () => {
    expect(meantField('hostname', fields, { hostnames: [] })).toBeUndefined();
  });

  it.each(['x', 'backendRefs', 'a'])('is none for %s', name => {
    expect(meantField(name, fields, {})).toBeUndefined();
  });
});
