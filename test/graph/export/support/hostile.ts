/** Names that are syntax in some format: Mermaid, HTML, Markdown, XML, or a terminal. */
export const HOSTILE = [
  'end',
  '"] --> x["',
  '<img src=x onerror=alert(1)>',
  ']]></style><script>alert(1)</script>',
  '`**a**`',
  '%%{init: {"theme": "forest"}}%%',
  'a\nend\nclick n1 href "javascript:alert(1)"',
  '#quot;#35;',
  'style a:#b;',
  '$$x$$',
  '1. a',
  '- a',
  '\u202eevil\u0000\u001b[31m',
  '\ud83d',
  '&lt;&amp;',
  '',
];

/** Manifests with such a name wherever the graph shows a name. */
export function hostileManifests(name: string): string {
  const text = JSON.stringify(name);
  const parent = `{ namespace: ${text}, name: ${text} }`;
  return `
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: ${parent}
spec:
  gatewayClassName: ${text}
  listeners: [{ name: ${text}, protocol: ${text}, port: 80, hostname: ${text} }]
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: ${parent}
spec:
  hostnames: [${text}]
  parentRefs: [${parent}, { name: ${text}, sectionName: ${text} }, { kind: ${text}, name: ${text} }]
  rules:
    - matches: [{ path: { type: RegularExpression, value: ${text} } }]
      backendRefs: [{ kind: ${text}, name: ${text}, port: 80 }]
    - name: ${text}
      matches: [{ headers: [{ name: ${text}, value: ${text} }] }]
      filters: [{ type: ${text} }]
`;
}
