import { expect, it } from 'vitest';
import { findingsOf, object, route } from '../../objects';
import { textsOf } from '../../text';

const CODE = 'ExternalNameBackend';
const external = (name: string, ports?: unknown) =>
  object('v1', 'Service', `shop/${name}`, {
    spec: { type: 'ExternalName', externalName: 'example.com', ports },
  });
const to = (...backendRefs: object[]) => route('shop/web', undefined, { rules: [{ backendRefs }] });

it('is a warning at each reference, with or without ports in the Service', () => {
  const objects = [
    external('a'),
    external('b', [{ port: 443 }]),
    to({ name: 'a', port: 443 }, { name: 'b', port: 443 }),
  ];
  const found = findingsOf(CODE, objects);
  expect(found).toMatchObject([
    { severity: 'warning', path: '.spec.rules[0].backendRefs[0]' },
    { severity: 'warning', path: '.spec.rules[0].backendRefs[1]' },
  ]);
  expect(textsOf(found)[0]).toBe(
    'Service shop/a has type ExternalName. Implementations should not support such a backend, so requests to it may fail.'
  );
  expect(findingsOf('BackendPortNotFound', objects)).toEqual([]);
});

it('is an info for a backend of weight 0', () => {
  const found = findingsOf(CODE, [external('a'), to({ name: 'a', port: 443, weight: 0 })]);
  expect(found.map(({ severity }) => severity)).toEqual(['info']);
});

it('is silent about other Services, and about one that was not read', () => {
  const own = object('v1', 'Service', 'shop/a', { spec: { ports: [{ port: 443 }] } });
  expect(findingsOf(CODE, [own, to({ name: 'a', port: 443 })])).toEqual([]);
  expect(findingsOf(CODE, [to({ name: 'a', port: 443 })], { partial: true })).toEqual([]);
});
