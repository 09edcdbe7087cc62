// subject: src/analysis/evaluation/variables.ts
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { evaluateGiven, RULES } from '../../../src/analysis';
import { fileFindings, withoutContradictions } from '../../../src/analysis/rules/input';
import type { KubernetesObject } from '../../../src/gatewayApi/types';

const HEALTHY = parseAllDocuments(`
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: gc }
spec: { controllerName: example.net/gateway }
---
apiVersion: v1
kind: Namespace
metadata: { name: shop, labels: { team: shop } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: gc
  allowedListeners: { namespaces: { from: Selector, selector: { matchLabels: { team: shop } } } }
  listeners:
    - name: https
      port: 443
      protocol: HTTPS
      hostname: "*.example.com"
      tls: { mode: Terminate, certificateRefs: [{ kind: Secret, name: web }] }
      allowedRoutes:
        kinds: [{ kind: HTTPRoute }, { kind: GRPCRoute }]
        namespaces: { from: Selector, selector: { matchLabels: { team: shop } } }
    - { name: tls, port: 8443, protocol: TLS, tls: { mode: Passthrough }, allowedRoutes: { namespaces: { from: All } } }
    - { name: tcp, port: 9000, protocol: TCP, allowedRoutes: { namespaces: { from: All } } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: { namespace: shop, name: more }
spec:
  parentRef: { namespace: infra, name: gw }
  listeners: [{ name: http, port: 8080, protocol: HTTP }]
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: web }
spec: { ports: [{ name: http, port: 80 }] }
---
apiVersion: v1
kind: Service
metadata: { namespace: data, name: db }
spec: { ports: [{ name: db, port: 5432 }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: ReferenceGrant
metadata: { namespace: data, name: shop }
spec:
  from: [{ group: gateway.networking.k8s.io, kind: TCPRoute, namespace: shop }]
  to: [{ group: "", kind: Service, name: db }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  parentRefs: [{ namespace: infra, name: gw, sectionName: https, port: 443 }]
  hostnames: [www.example.com]
  rules:
    - matches: [{ path: { type: PathPrefix, value: /v1 }, method: GET, headers: [{ name: x, value: y }] }]
      filters: [{ type: URLRewrite, urlRewrite: { path: { type: ReplacePrefixMatch, replacePrefixMatch: / } } }]
      timeouts: { request: 10s }
      backendRefs: [{ name: web, port: 80, weight: 1 }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: more }
spec:
  parentRefs: [{ group: gateway.networking.k8s.io, kind: ListenerSet, name: more }]
  rules: [{ backendRefs: [{ group: "", kind: Service, name: web, port: 80 }] }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: GRPCRoute
metadata: { namespace: shop, name: grpc }
spec:
  parentRefs: [{ namespace: infra, name: gw, sectionName: https }]
  hostnames: [grpc.example.com]
  rules: [{ matches: [{ method: { service: a.B, method: C } }], backendRefs: [{ name: web, port: 80 }] }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: TLSRoute
metadata: { namespace: shop, name: tls }
spec:
  parentRefs: [{ namespace: infra, name: gw, sectionName: tls }]
  hostnames: [tls.example.com]
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: TCPRoute
metadata: { namespace: shop, name: db }
spec:
  parentRefs: [{ namespace: infra, name: gw, sectionName: tcp }]
  rules: [{ backendRefs: [{ namespace: data, name: db, port: 5432 }] }]
`).map(document => document.toJS() as KubernetesObject);

type Step = string | number;

function leaves(value: unknown, steps: readonly Step[] = []): Step[][] {
  if (typeof value !== 'object' || value === null) return [[...steps]];
  const items = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return items.flatMap(([step, item]) => leaves(item, [...steps, step]));
}

function replaced(value: unknown, [step, ...rest]: readonly Step[], by: string): unknown {
  if (step === undefined) return by;
  const copy: Record<Step, unknown> = Array.isArray(value)
    ? ([...value] as unknown as Record<Step, unknown>)
    : { ...(value as Record<Step, unknown>) };
  copy[step] = replaced(copy[step], rest, by);
  return copy;
}

function problems(objects: readonly KubernetesObject[]): string[] {
  const evaluation = evaluateGiven(objects, RULES, { repository: true, final: true });
  const refused = fileFindings(objects);
  return [...withoutContradictions(evaluation.allFindings(), refused), ...refused]
    .filter(({ severity }) => severity !== 'info')
    .map(({ code, object, path }) => `${code} ${object.kind} ${object.name} ${path}`);
}

const CASES = HEALTHY.flatMap((object, index) =>
  leaves(object)
    .filter(([top]) => top === 'metadata' || top === 'spec')
    .map(
      steps => [`${object.kind} ${object.metadata.name} ${steps.join('.')}`, index, steps] as const
    )
);

describe('A healthy input', () => {
  it('has no error and no warning', () => {
    expect(problems(HEALTHY)).toEqual([]);
  });

  it.each(CASES)('has none with a variable in %s', (_, index, steps) => {
    for (const variable of ['${VALUE}', '{{ .Values.value }}']) {
      const changed = [...HEALTHY];
      changed[index] = replaced(HEALTHY[index], steps, variable) as KubernetesObject;
      expect(problems(changed)).toEqual([]);
    }
  });
});
