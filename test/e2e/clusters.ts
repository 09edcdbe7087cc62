import { EmbeddedCluster, gatewayApiCrds } from '../../demo/cluster';

/** A small cluster with one GatewayClass, one Gateway and one HTTPRoute named after it. */
export function cluster(
  name: string,
  release: Parameters<typeof gatewayApiCrds>[0] = 'v1.6.3 standard'
) {
  const group = 'gateway.networking.k8s.io';
  const version = release.startsWith('v0.') ? 'v1beta1' : 'v1';
  return new EmbeddedCluster(name, {
    bookmarkIntervalMs: 1_000,
    objects: [
      ...gatewayApiCrds(release),
      `
apiVersion: ${group}/${version}
kind: GatewayClass
metadata: { name: example-class }
spec: { controllerName: example.com/gateway-controller }
---
apiVersion: ${group}/${version}
kind: Gateway
metadata: { name: gw-${name}, namespace: infra }
spec:
  gatewayClassName: example-class
  listeners: [{ name: http, port: 80, protocol: HTTP, hostname: '*.example.com' }]
---
apiVersion: ${group}/${version}
kind: HTTPRoute
metadata: { name: route-${name}, namespace: shop }
spec:
  parentRefs: [{ name: gw-${name}, namespace: infra }]
  hostnames: [www.example.com]
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]
---
apiVersion: v1
kind: Service
metadata: { name: web, namespace: shop }
spec: { ports: [{ port: 80 }] }
`,
    ],
  });
}

/** An HTTPRoute of namespace shop, for a change while a page is open. */
export function route(name: string, hostname = 'www.example.com') {
  return `
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: ${name}, namespace: shop }
spec:
  parentRefs: [{ name: gw-east, namespace: infra }]
  hostnames: [${hostname}]
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]
`;
}
