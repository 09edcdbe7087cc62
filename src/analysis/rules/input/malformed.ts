import { isRouteKind } from '../../../gatewayApi/kinds';
import { text } from '../../../gatewayApi/read';
import type { KubernetesObject } from '../../../gatewayApi/types';
import type {
  Discovery,
  Explanation,
  GatewayRule,
  GrantRule,
  ListenerSetRule,
  RouteRule,
} from '../../evaluation/rule';
import { type Message, message } from '../../words/message';
import { t } from '../../words/t';
import { WHOLE_SPECIFICATION } from '../specification';
import { GATEWAY_FIELDS, GRANT_FIELDS, LISTENER_SET_FIELDS, ROUTE_FIELDS } from './fields';
import { type Flaw, flawsOf, type Shape } from './shape';

// More would say no more, and an object that came broken can be very broken.
const MOST = 20;
const LONGEST_SHOWN = 40;

const explanation: Explanation = {
  title: t('A field has a value that it can not have'),
  meaning:
    t(`A field that decides about traffic is missing where it is required, or has a value of the wrong type or outside its limits: a port that is no number between 1 and 65535, a hostname that is none, an operator that Kubernetes does not know.

An API server with the current definitions refuses such an object. It is met all the same in files that were not applied yet, and in clusters whose definitions are older or laxer. The other findings about the object take such a field for missing, so mend this first.`),
  example: `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: gw, namespace: infra }
spec:
  gatewayClassName: example
  listeners: [{ name: http, port: "80", protocol: HTTP }] # a text, not a number`,
  mend: t(
    'Correct the field that the finding names. The reference lists the type and limits of every field.'
  ),
  specification: WHOLE_SPECIFICATION,
};

function shown(value: unknown): string {
  const json = Array.isArray(value)
    ? '[…]'
    : typeof value === 'object' && value !== null
    ? '{…}'
    : JSON.stringify(value) ?? text(value);
  return json.length > LONGEST_SHOWN ? `${json.slice(0, LONGEST_SHOWN)}…` : json;
}

function sentence({ path: field, expected, value, choices = [] }: Flaw): Message {
  return message(`Malformed.${expected}`, { field, value: shown(value), choices });
}

function discoveries(
  fields: Readonly<Record<string, Shape>>,
  object: KubernetesObject
): Discovery[] {
  const flaws = flawsOf(fields, object as unknown as Readonly<Record<string, unknown>>);
  return flaws.slice(0, MOST).map(flaw => ({ message: sentence(flaw), path: flaw.path }));
}

const common = { code: 'Malformed', severity: 'error', explanation } as const;

/** A route with a field that can not be so. */
export const malformedRoute: RouteRule = {
  ...common,
  about: 'route',
  evaluate: (object, { route: { kind } }) =>
    isRouteKind(kind) ? discoveries(ROUTE_FIELDS[kind], object) : [],
};

/** A Gateway with a field that can not be so. */
export const malformedGateway: GatewayRule = {
  ...common,
  about: 'gateway',
  evaluate: object => discoveries(GATEWAY_FIELDS, object),
};

/** A ListenerSet with a field that can not be so. */
export const malformedListenerSet: ListenerSetRule = {
  ...common,
  about: 'listenerSet',
  evaluate: object => discoveries(LISTENER_SET_FIELDS, object),
};

/** A ReferenceGrant with a field that can not be so. */
export const malformedGrant: GrantRule = {
  ...common,
  about: 'grant',
  evaluate: object => discoveries(GRANT_FIELDS, object),
};
