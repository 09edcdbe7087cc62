import { text } from '../../../gatewayApi/read';
import { shownValue } from '../../../gatewayApi/shownValue';
import type { KubernetesObject } from '../../../gatewayApi/types';
import { type Discovery, rule } from '../../evaluation/rule';
import { isHostname } from '../../objects/hosts/hostname';
import { indexed } from '../../objects/indexed';
import { OPERATORS } from '../../objects/selector';
import { sentencesOf } from '../../words/sentences';
import { WHOLE_SPECIFICATION } from '../specification';

const { say, sentences } = sentencesOf('InvalidValue', {
  hostname:
    '{{field}} must be a hostname, such as shop.example.com or *.example.com, but is {{value}}.',
  operator: '{{field}} must be one of {{choices}}, but is {{value}}.',
  values: '{{field}} is missing.',
});

interface RawNamespaces {
  readonly namespaces?: {
    readonly selector?: { readonly matchExpressions?: ReadonlyArray<RawExpression> | null } | null;
  } | null;
}

interface RawExpression {
  readonly operator?: unknown;
  readonly values?: unknown;
}

interface RawSpec {
  readonly hostnames?: ReadonlyArray<unknown> | null;
  readonly allowedListeners?: RawNamespaces | null;
  readonly listeners?: ReadonlyArray<{
    readonly hostname?: unknown;
    readonly allowedRoutes?: RawNamespaces | null;
  }> | null;
}

function specOf(object: KubernetesObject): RawSpec {
  return (object as { spec?: RawSpec | null }).spec ?? {};
}

function hostname(value: unknown, path: string): Discovery[] {
  const valid = value === undefined || value === null || value === '' || isHostname(value);
  return valid
    ? []
    : [{ message: say('hostname', { field: path, value: shownValue(value) }), path }];
}

function expression({ operator, values }: RawExpression, path: string): Discovery[] {
  const given = text(operator);
  const field = OPERATORS.includes(given) ? `${path}.values` : `${path}.operator`;
  if (!OPERATORS.includes(given)) {
    const params = { field, value: shownValue(operator ?? ''), choices: OPERATORS };
    return [{ message: say('operator', params), path: field }];
  }
  const needs = given === 'In' || given === 'NotIn';
  return needs && !(Array.isArray(values) && values.length > 0)
    ? [{ message: say('values', { field }), path: field }]
    : [];
}

function selector(raw: RawNamespaces | null | undefined, path: string): Discovery[] {
  const expressions = raw?.namespaces?.selector?.matchExpressions;
  return indexed(expressions).flatMap(([index, one]) =>
    expression(one, `${path}.namespaces.selector.matchExpressions[${index}]`)
  );
}

function valuesOfListeners(object: KubernetesObject): Discovery[] {
  return indexed(specOf(object).listeners).flatMap(([index, listener]) => {
    const path = `.spec.listeners[${index}]`;
    return [
      ...hostname(listener.hostname, `${path}.hostname`),
      ...selector(listener.allowedRoutes, `${path}.allowedRoutes`),
    ];
  });
}

/** A value that the specification forbids, and that API servers accept. */
export const invalidValue = rule({
  code: 'InvalidValue',
  severity: 'error',
  explains: [],
  sentences,
  explanation: {
    title: 'A value is not valid, although the API server accepts it',
    meaning: `The CustomResourceDefinitions do not check everything that the specification demands. A hostname must not be an IP address. The expression of a selector needs an operator of Kubernetes, with values for \`In\` and \`NotIn\`.

The API server accepts such an object. No request matches the hostname, and no controller can evaluate the selector.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop }
spec:
  parentRefs: [{ name: gw }]
  hostnames: [10.0.0.1] # an address
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]`,
    fix: 'Correct the field that the finding names.',
    specification: WHOLE_SPECIFICATION,
  },
  evaluate: {
    route: object => {
      const { hostnames } = specOf(object);
      if (!Array.isArray(hostnames)) return [];
      return hostnames.flatMap((value, index) => hostname(value, `.spec.hostnames[${index}]`));
    },
    gateway: object => [
      ...valuesOfListeners(object),
      ...selector(specOf(object).allowedListeners, '.spec.allowedListeners'),
    ],
    listenerSet: valuesOfListeners,
  },
});
