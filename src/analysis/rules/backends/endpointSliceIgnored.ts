import { list, text } from '../../../gatewayApi/read';
import type { KubernetesObject, Route } from '../../../gatewayApi/types';
import { type Discovery, rule } from '../../evaluation/rule';
import { refOf } from '../../objects/snapshot';
import { ENDPOINT_SLICE, SERVICE_NAME_LABEL, sliceService } from '../../routes/endpoints';
import { sentencesOf } from '../../words/sentences';
import { pointer } from '../fixes/patch';
import { specificationOf } from '../specification';
import { idleSeverity } from './idleSeverity';
import {
  isExternalName,
  namedPort,
  selectorOf,
  type ServiceBackend,
  serviceBackends,
} from './serviceBackends';

const { say, sentences } = sentencesOf('EndpointSliceIgnored', {
  noLabel:
    '{{slice}} has no label kubernetes.io/service-name, so it belongs to no Service. {{target}} has no endpoints.',
  otherPort:
    'Port {{port}} of {{target}} has the name "{{name}}". Its EndpointSlices have only {{names}}, so the port has no endpoints.',
  fixLabel: 'Give {{slice}} the label of {{target}}.',
});

interface Slice {
  readonly ports?: ReadonlyArray<{ readonly name?: unknown } | null> | null;
  readonly endpoints?: readonly unknown[] | null;
}

function named(slices: readonly KubernetesObject[], service: string): KubernetesObject | undefined {
  return slices.find(
    ({ metadata }) =>
      metadata.labels?.[SERVICE_NAME_LABEL] === undefined &&
      (metadata.name === service || metadata.name.startsWith(`${service}-`))
  );
}

function unlabelled({ target, backend }: ServiceBackend, slice: KubernetesObject): Discovery {
  const ref = refOf(slice);
  const { labels } = slice.metadata;
  const label = { [SERVICE_NAME_LABEL]: target.name };
  return {
    message: say('noLabel', { slice: ref, target }),
    path: backend.field,
    related: [ref, target],
    fix: {
      target: ref,
      patch:
        labels === undefined
          ? [{ op: 'add', path: pointer('metadata', 'labels'), value: label }]
          : [
              {
                op: 'add',
                path: pointer('metadata', 'labels', SERVICE_NAME_LABEL),
                value: target.name,
              },
            ],
      message: say('fixLabel', { slice: ref, target }),
    },
  };
}

function otherPort(to: ServiceBackend, own: readonly KubernetesObject[]): Discovery | undefined {
  const { target, backend } = to;
  const port = namedPort(to);
  // A slice without ports or endpoints says nothing about names.
  const serving = (own as readonly Slice[]).filter(
    ({ ports, endpoints }) => list(ports).length > 0 && list(endpoints).length > 0
  );
  const names = new Set(serving.flatMap(({ ports }) => list(ports).map(({ name }) => text(name))));
  const name = text(port?.name);
  if (port === undefined || names.size === 0 || names.has(name)) return undefined;
  return {
    message: say('otherPort', {
      target,
      port: backend.reference.port ?? '',
      name,
      names: [...names].sort().map(item => `"${item}"`),
    }),
    path: backend.field,
    related: [target],
  };
}

/** An EndpointSlice that does not serve the Service that it is meant for (EndpointSlice). */
export const endpointSliceIgnored = rule({
  code: 'EndpointSliceIgnored',
  severity: 'warning',
  explains: [
    { type: 'ResolvedRefs', of: 'everyParentRef', only: ['EndpointsNotFound', 'BackendNotFound'] },
  ],
  sentences,
  explanation: {
    title: 'An EndpointSlice does not serve its Service',
    meaning: `Someone writes the EndpointSlices of a Service without a selector by hand. A slice belongs to the Service that its label \`kubernetes.io/service-name\` names. Its own name does not matter, so a slice without the label belongs to no Service.

The ports of a slice and of the Service belong together by name. A port of the Service whose name is in none of the slices has no endpoints. Ports without a name have the name \`""\`.

The finding requires that EndpointSlices were read.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs: [{ name: legacy, port: 80 }]
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: legacy }
spec: { ports: [{ name: http, port: 80 }] }
---
apiVersion: discovery.k8s.io/v1
kind: EndpointSlice
metadata: { namespace: shop, name: legacy } # no label
addressType: IPv4
ports: [{ name: http, port: 8080 }]
endpoints: [{ addresses: [203.0.113.5] }]`,
    fix: 'Give the EndpointSlice the label `kubernetes.io/service-name`, with the name of the Service. Give its ports the names of the ports of the Service.',
    specification: specificationOf('HTTPRouteRule', 'backendRefs'),
  },
  evaluate: {
    route(object, _verdict, { reader }) {
      return serviceBackends(object as Route, reader).flatMap(to => {
        const { target, backend } = to;
        const namespace = target.namespace ?? '';
        if (isExternalName(to) || target.kind !== 'Service') return [];
        if (reader.unread(...ENDPOINT_SLICE, namespace) !== undefined) return [];
        const { objects } = reader.inNamespace(...ENDPOINT_SLICE, namespace);
        const own = objects.filter(slice => sliceService(slice) === target.name);
        const stray = own.length === 0 ? named(objects, target.name) : undefined;
        const found =
          own.length > 0
            ? otherPort(to, own)
            : stray === undefined || selectorOf(to).length > 0
            ? undefined
            : unlabelled(to, stray);
        if (found === undefined) return [];
        return [{ ...found, severity: idleSeverity(backend) }];
      });
    },
  },
});
