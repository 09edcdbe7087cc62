import { isRouteKind } from '../../../gatewayApi/kinds';
import { shownValue } from '../../../gatewayApi/shownValue';
import type { KubernetesObject } from '../../../gatewayApi/types';
import { type Discovery, rule } from '../../evaluation/rule';
import type { Message } from '../../words/message';
import { sentencesOf } from '../../words/sentences';
import { WHOLE_SPECIFICATION } from '../specification';
import { GATEWAY_FIELDS, GRANT_FIELDS, LISTENER_SET_FIELDS, ROUTE_FIELDS } from './fields';
import { type Flaw, flawsOf, type Shape } from './shape';

const { say, sentences } = sentencesOf('Malformed', {
  missing: '{{field}} is missing.',
  empty: '{{field}} is an empty list, but needs at least one item.',
  list: '{{field}} must be a list, but is {{value}}.',
  object: '{{field}} must be an object, but is {{value}}.',
  text: '{{field}} must be a string, but is {{value}}.',
  name: '{{field}} must be a string of 1 to 253 characters, but is {{value}}.',
  namespace: '{{field}} must be the name of a namespace, but is {{value}}.',
  hostname:
    '{{field}} must be a hostname, such as shop.example.com or *.example.com, but is {{value}}.',
  port: '{{field}} must be a number between 1 and 65535, but is {{value}}.',
  weight: '{{field}} must be a number between 0 and 1000000, but is {{value}}.',
  choice: '{{field}} must be one of {{choices}}, but is {{value}}.',
});

// The maximum number of findings per object. More findings do not add information.
const MOST = 20;

function sentence({ path: field, expected, value, choices = [] }: Flaw): Message {
  return say(expected, { field, value: shownValue(value), choices });
}

function discoveries(
  fields: Readonly<Record<string, Shape>>,
  object: KubernetesObject
): Discovery[] {
  const flaws = flawsOf(fields, object as unknown as Readonly<Record<string, unknown>>);
  return flaws.slice(0, MOST).map(flaw => ({ message: sentence(flaw), path: flaw.path }));
}

/** An object with a field whose value is not valid. */
export const malformed = rule({
  code: 'Malformed',
  severity: 'error',
  explains: [],
  sentences,
  explanation: {
    title: 'A field has an invalid value',
    meaning: `A field that affects traffic is missing although it is required, has a value of the wrong type, or exceeds its limits. Examples are a port that is not a number between 1 and 65535, an invalid hostname, or an operator that Kubernetes does not define.

An API server with the current definitions rejects such an object. It still occurs in files that are not applied yet, and in clusters with older or less strict definitions. Other findings about the object treat the field as missing, so fix this one first.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: "80", protocol: HTTP }] # a text, not a number`,
    fix: 'Correct the field that the finding names. The reference lists the type and limits of every field.',
    specification: WHOLE_SPECIFICATION,
  },
  evaluate: {
    route: (object, { route: { kind } }) =>
      isRouteKind(kind) ? discoveries(ROUTE_FIELDS[kind], object) : [],
    gateway: object => discoveries(GATEWAY_FIELDS, object),
    listenerSet: object => discoveries(LISTENER_SET_FIELDS, object),
    grant: object => discoveries(GRANT_FIELDS, object),
  },
});
