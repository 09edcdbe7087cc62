import { expect, it } from 'vitest';
import { rebasedRoute } from '../../../../src/pages/createRoute/write/rebasedRoute';

const IDENTITY = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: 'web', namespace: 'shop' },
};

function route(spec: object) {
  return { ...IDENTITY, spec };
}

it('keeps the changes of both', () => {
  const base = route({ hostnames: ['a.example.com'], rules: [{ name: 'one' }] });
  const mine = route({ hostnames: ['mine.example.com'], rules: [{ name: 'one' }] });
  const theirs = route({ hostnames: ['a.example.com'], rules: [{ name: 'theirs' }], x: 1 });
  expect(rebasedRoute(base, mine, theirs)).toEqual(
    route({ hostnames: ['mine.example.com'], rules: [{ name: 'theirs' }], x: 1 })
  );
});

it('keeps the value of the user where both changed a field', () => {
  const base = route({ hostnames: ['a.example.com'] });
  const mine = route({ hostnames: ['mine.example.com'] });
  expect(rebasedRoute(base, mine, route({ hostnames: ['theirs.example.com'] }))).toEqual(mine);
});

it('keeps the route of the user where the changed place is gone', () => {
  const base = route({ rules: [{ name: 'one' }, { name: 'two' }] });
  const mine = route({ rules: [{ name: 'one' }, { name: 'mine' }] });
  expect(rebasedRoute(base, mine, route({}))).toEqual(mine);
});
