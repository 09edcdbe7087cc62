import { describe, expect, it } from 'vitest';
import { formatMessage } from '../../../../src/analysis';
import { findingsOf, gateway, route, service } from '../../objects';
import { mended, said, sentences } from '../support';

const CODE = 'BackendNotFound';
const to = (...backendRefs: unknown[]) =>
  route('shop/web', undefined, { rules: [{ backendRefs }] });

describe(CODE, () => {
  it('names the missing backend and its namespace', () => {
    const [found, ...others] = findingsOf(CODE, [gateway(), to({ name: 'web', port: 80 })]);
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      severity: 'error',
      object: { kind: 'HTTPRoute', namespace: 'shop', name: 'web' },
      path: '.spec.rules[0].backendRefs[0]',
    });
    expect(found && said(found)).toContain('Service shop/web does not exist');
    expect(found?.fix?.patch).toBeUndefined();
    expect(found?.fix && formatMessage(found.fix.message)).toBe(
      'Create Service shop/web, if its name is correct.'
    );
  });

  it('is an info for a backend of weight 0, and an error for the others', () => {
    const stable = { name: 'stable', port: 80, weight: 80 };
    const found = findingsOf(CODE, [
      service('shop/stable'),
      to(stable, { name: 'canary', port: 80, weight: 0 }, { name: 'gone', port: 80, weight: 20 }),
    ]);
    expect(found.map(({ severity }) => severity)).toEqual(['info', 'error']);
    expect(found[0] && said(found[0])).toBe(
      'Service shop/canary does not exist. Its weight is 0, so it gets no requests.'
    );
  });

  it('is silent if the Service exists', () => {
    expect(findingsOf(CODE, [service('shop/web'), to({ name: 'web', port: 80 })])).toEqual([]);
  });

  it('is silent if Services were not read', () => {
    expect(findingsOf(CODE, [to({ name: 'web', port: 80 })], { partial: true })).toEqual([]);
  });

  it('suggests the nearest Service of the namespace as the fix', () => {
    const objects = [service('shop/web-frontend'), to({ name: 'web-fronted', port: 80 })];
    const [found] = findingsOf(CODE, objects);
    expect(found && said(found)).toContain('Did you mean Service shop/web-frontend?');
    expect(found && findingsOf(CODE, mended(objects, found))).toEqual([]);
  });

  it('names the namespace that has the Service, and the grant that the fix also needs', () => {
    const objects = [service('backend/api'), to({ name: 'api', port: 80 })];
    const [found] = findingsOf(CODE, objects);
    expect(found && said(found)).toContain('Namespace backend has a Service with that name');
    const after = found === undefined ? [] : mended(objects, found);
    expect(findingsOf(CODE, after)).toEqual([]);
    expect(findingsOf('RefNotPermitted', after)).toHaveLength(1);
  });

  it('suggests none of several namespaces', () => {
    const many = ['a', 'b', 'c', 'd', 'e'].map(name => service(`${name}/api`));
    const [two] = findingsOf(CODE, [...many.slice(0, 2), to({ name: 'api', port: 80 })]);
    expect(two && said(two)).toContain('Namespaces a, b have');
    expect(two?.fix).toBeUndefined();
    const [five] = findingsOf(CODE, [...many, to({ name: 'api', port: 80 })]);
    expect(five && said(five)).toContain('5 other namespaces have');
  });

  it('is silent if RefNotPermitted is reported', () => {
    expect(sentences(CODE, [to({ namespace: 'backend', name: 'api', port: 80 })])).toEqual([]);
  });
});
