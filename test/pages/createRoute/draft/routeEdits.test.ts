import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partIn } from '../../../../src/pages/createRoute/draft/draftPath';
import { filterTypesOf, newFilter } from '../../../../src/pages/createRoute/draft/filterTypes';
import {
  addItem,
  addParent,
  type DraftRoute,
  dropItem,
  FORM_KINDS,
  newMatch,
  newRule,
  PARENTS_PATH,
  type RouteEdit,
  RULES_PATH,
  setField,
  setHostnames,
  setKind,
  setText,
} from '../../../../src/pages/createRoute/draft/routeEdits';
import { startedRoute } from '../../../../src/pages/createRoute/draft/startedRoute';

const UNKNOWN = { 'x-unknown': { keep: ['me', 1, null] } };

/** A route with fields that the form does not know, at every level. */
const ROUTE: DraftRoute = {
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'HTTPRoute',
  metadata: { name: 'web', namespace: 'shop', labels: { team: 'a' }, ...UNKNOWN },
  ...UNKNOWN,
  spec: {
    ...UNKNOWN,
    parentRefs: [{ name: 'public', namespace: 'infra', ...UNKNOWN }],
    hostnames: ['a.example.com'],
    rules: [
      {
        ...UNKNOWN,
        timeouts: { request: '10s' },
        matches: [{ path: { type: 'Exact', value: '/a', ...UNKNOWN }, ...UNKNOWN }],
        filters: [{ type: 'CORS', cors: { maxAge: 5 } }],
        backendRefs: [{ name: 'web', port: 80, ...UNKNOWN }],
      },
    ],
  },
};

const RULE = [...RULES_PATH, 0];
const word = fc.constantFrom('', 'a', 'web', '/path', 'b.example.com');

const edit: fc.Arbitrary<RouteEdit> = fc.oneof(
  word.map(text => setText(['metadata', 'name'], text)),
  word.map(text => setField([...RULE, 'matches', 0, 'method'], text)),
  word.map(text => setText([...RULE, 'matches', 0, 'path', 'value'], text)),
  word.map(text => setField([...RULE, 'backendRefs', 0, 'namespace'], text)),
  fc.nat(9).map(weight => setField([...RULE, 'backendRefs', 0, 'weight'], weight)),
  fc.array(word).map(hostnames => setHostnames(hostnames.filter(Boolean))),
  fc.constant(addParent({ name: 'other', namespace: 'infra', sectionName: 'http' })),
  fc.constantFrom(...FORM_KINDS).map(kind => addItem(RULES_PATH, newRule(kind))),
  fc.constantFrom(...FORM_KINDS).map(kind => addItem([...RULE, 'matches'], newMatch(kind))),
  fc
    .constantFrom(...filterTypesOf('HTTPRoute'))
    .map(type => addItem([...RULE, 'filters'], newFilter(type))),
  fc.constantFrom(1, 2).map(index => dropItem(RULES_PATH, index)),
  fc.constantFrom(1, 2).map(index => dropItem(PARENTS_PATH, index))
);

it('keeps the fields that the form does not know, whatever is edited', () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 20 }), edits => {
      const route = edits.reduce((next, change) => change(next), ROUTE);
      const kept = [
        [],
        ['metadata'],
        ['spec'],
        [...PARENTS_PATH, 0],
        RULE,
        [...RULE, 'matches', 0],
        [...RULE, 'matches', 0, 'path'],
        [...RULE, 'backendRefs', 0],
      ];
      kept.forEach(path =>
        expect(partIn(route, [...path, 'x-unknown'])).toEqual(UNKNOWN['x-unknown'])
      );
      expect(partIn(route, [...RULE, 'filters', 0])).toEqual({ type: 'CORS', cors: { maxAge: 5 } });
      expect(partIn(route, [...RULE, 'timeouts', 'request'])).toBe('10s');
      expect(partIn(route, ['metadata', 'labels', 'team'])).toBe('a');
    })
  );
});

it('keeps unknown fields of matches when the kind changes', () => {
  const grpc = setKind('GRPCRoute')(ROUTE);
  expect(grpc.kind).toBe('GRPCRoute');
  expect(partIn(grpc, [...RULE, 'matches', 0])).toEqual(UNKNOWN);
  expect(partIn(grpc, [...RULE, 'backendRefs'])).toEqual(partIn(ROUTE, [...RULE, 'backendRefs']));
});

it('leaves the defaults of a parentRef to the API', () => {
  const added = addParent({ name: 'gw', namespace: 'shop', sectionName: 'http' })(ROUTE);
  expect(partIn(added, [...PARENTS_PATH, 1])).toEqual({ name: 'gw', sectionName: 'http' });
});

it('starts a route from an address', () => {
  const start = {
    kind: 'GRPCRoute',
    namespace: 'shop',
    name: 'cart',
    parents: [{ name: 'public', namespace: 'infra', sectionName: 'https' }],
    hostnames: ['cart.example.com'],
    into: [],
    edit: '',
  };
  expect(startedRoute(start)).toEqual({
    apiVersion: 'gateway.networking.k8s.io/v1',
    kind: 'GRPCRoute',
    metadata: { name: 'cart', namespace: 'shop' },
    spec: {
      parentRefs: [{ name: 'public', namespace: 'infra', sectionName: 'https' }],
      hostnames: ['cart.example.com'],
      rules: [{}],
    },
  });
  expect(startedRoute({ ...start, kind: 'Gateway' }).kind).toBe('HTTPRoute');
});
