/**
 * A shop with every feature: an attached and a refused route, a canary, a mirror, rules, a missing
 * backend, a missing listener, an accepted and a refused ListenerSet.
 */
export const SHOP = `
apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/gateway }
status: { conditions: [{ type: Accepted, status: 'True', reason: Accepted }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  allowedListeners: { namespaces: { from: Same } }
  listeners:
    - { name: http, protocol: HTTP, port: 80, allowedRoutes: { namespaces: { from: Same } } }
    - name: https
      protocol: HTTPS
      port: 443
      hostname: '*.example.com'
      tls: { certificateRefs: [{ name: cert }] }
      allowedRoutes: { namespaces: { from: All } }
---
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: { namespace: infra, name: more }
spec:
  parentRef: { name: gw }
  listeners: [{ name: extra, protocol: HTTP, port: 8080 }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: ListenerSet
metadata: { namespace: shop, name: own }
spec:
  parentRef: { namespace: infra, name: gw }
  listeners: [{ name: own, protocol: HTTP, port: 8081 }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: web }
spec:
  hostnames: [www.example.com]
  parentRefs: [{ namespace: infra, name: gw }]
  rules:
    - matches: [{ method: GET, path: { type: PathPrefix, value: /cart } }, { path: { type: Exact, value: /x } }]
      backendRefs: [{ name: web, port: 80, weight: 3 }, { name: canary, port: 80, weight: 1 }]
      filters: [{ type: RequestMirror, requestMirror: { backendRef: { name: shadow, port: 80 } } }]
    - backendRefs: [{ name: gone, port: 80 }]
    - matches: [{ path: { type: Exact, value: /old } }]
      filters: [{ type: RequestRedirect, requestRedirect: { hostname: new.example.com } }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: shop, name: sale }
spec:
  parentRefs: [{ namespace: infra, name: gw, sectionName: http }, { namespace: infra, name: gw, sectionName: nope }]
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: web }
spec: { ports: [{ port: 80 }] }
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: canary }
spec: { ports: [{ port: 80 }] }
---
apiVersion: v1
kind: Service
metadata: { namespace: shop, name: shadow }
spec: { ports: [{ port: 80 }] }
`;
