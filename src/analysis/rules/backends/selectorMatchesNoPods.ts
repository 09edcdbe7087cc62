import type { Route } from '../../../gatewayApi/types';
import { rule } from '../../evaluation/rule';
import { objectKey } from '../../objects/keys';
import { nearest } from '../../objects/nearest';
import { sentencesOf } from '../../words/sentences';
import { specificationOf } from '../specification';
import { idleSeverity } from './idleSeverity';
import { isExternalName, selectorOf, serviceBackends } from './serviceBackends';
import { selects, type Workload, workloadsIn } from './workloads';

const { say, sentences } = sentencesOf('SelectorMatchesNoPods', {
  none: '{{target}} selects pods with {{selector}}. No workload has such pods: those of {{workload}} have {{labels}}.',
});

type Selector = ReadonlyArray<[string, string]>;

function selectorTexts(labels: Selector): string[] {
  return labels.map(([key, value]) => `${key}=${value}`);
}

// The labels of a workload that are similar to those that the selector asks for.
function similar(selector: Selector, service: string, { ref, labels }: Workload): Selector {
  const own = Object.entries(labels);
  const near = own.filter(([key, value]) =>
    selector.some(
      ([wantedKey, wanted]) =>
        value === wanted ||
        (key === wantedKey && (ref.name === service || nearest(wanted, [value]) !== undefined))
    )
  );
  return near.length > 0 || ref.name !== service ? near : own;
}

/** A Service whose selector matches the pods of no workload that is given (ServiceSpec.selector). */
export const selectorMatchesNoPods = rule({
  code: 'SelectorMatchesNoPods',
  severity: 'warning',
  explains: [{ type: 'ResolvedRefs', of: 'everyParentRef', only: ['EndpointsNotFound'] }],
  sentences,
  explanation: {
    title: 'The selector of a Service matches no pods',
    meaning: `A Service sends requests to the pods that have all labels of its selector. No workload in the namespace makes such pods, so the Service has no endpoints, and requests of the route fail.

The finding needs workloads in the input, such as Deployments. It is reported only if a workload has similar labels or the name of the Service, since other pods may come from elsewhere.`,
    example: `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - backendRefs: [{ name: web, port: 80 }]
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: web }
spec: { selector: { app: wbe }, ports: [{ port: 80 }] } # the pods have app: web
---
apiVersion: apps/v1
kind: Deployment
metadata: { namespace: shop, name: web }
spec:
  selector: { matchLabels: { app: web } }
  template:
    metadata: { labels: { app: web } }
    spec: { containers: [{ name: web, image: web }] }`,
    fix: 'Use the labels of the pod template in `spec.selector` of the Service.',
    specification: specificationOf('HTTPRouteRule', 'backendRefs'),
  },
  evaluate: {
    route(object, _verdict, { reader }) {
      const seen = new Set<string>();
      return serviceBackends(object as Route, reader).flatMap(to => {
        const { backend, target } = to;
        const selector = selectorOf(to);
        const key = objectKey(target);
        if (target.kind !== 'Service' || selector.length === 0 || seen.has(key)) return [];
        seen.add(key);
        if (isExternalName(to)) return [];
        const workloads = workloadsIn(target.namespace ?? '', reader);
        if (workloads.some(workload => selects(selector, workload))) return [];
        const found = workloads
          .map(workload => ({ workload, labels: similar(selector, target.name, workload) }))
          .find(({ labels }) => labels.length > 0);
        if (found === undefined) return [];
        const { ref } = found.workload;
        return [
          {
            message: say('none', {
              target,
              selector: selectorTexts(selector),
              workload: ref,
              labels: selectorTexts(found.labels),
            }),
            path: backend.field,
            related: [target, ref],
            severity: idleSeverity(backend),
          },
        ];
      });
    },
  },
});
