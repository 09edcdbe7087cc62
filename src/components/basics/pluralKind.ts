/** The plural of a kind, which is the same in all languages, such as `BackendTLSPolicies`. */
export function pluralKind(kind: string): string {
  if (/[^aeiou]y$/i.test(kind)) return `${kind.slice(0, -1)}ies`;
  return /(s|x|ch|sh)$/i.test(kind) ? `${kind}es` : `${kind}s`;
}
