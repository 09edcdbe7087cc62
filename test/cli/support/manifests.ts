/** A class that its controller accepts. */
export const CLASS = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/gateway }
status: { conditions: [{ type: Accepted, status: 'True', reason: Accepted }] }
`;

/** A Gateway infra/gw with one listener. */
export function gateway(from = '{ from: All }'): string {
  return `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { namespace: infra, name: gw }
spec:
  gatewayClassName: example
  listeners:
    - name: http
      protocol: HTTP
      port: 80
      allowedRoutes: { namespaces: ${from} }
`;
}

/** A Service web, and a route of the same name that attaches to infra/gw and has it as backend. */
export function shop(namespace = 'shop', parent = '{ namespace: infra, name: gw }'): string {
  return `apiVersion: v1
kind: Service
metadata: { namespace: ${namespace}, name: web }
spec: { ports: [{ port: 80 }] }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { namespace: ${namespace}, name: web }
spec:
  parentRefs: [${parent}]
  rules: [{ backendRefs: [{ name: web, port: 80 }] }]
`;
}

/** The documents of one file. */
export function documents(...each: readonly string[]): string {
  return each.join('---\n');
}
