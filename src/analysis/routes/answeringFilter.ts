import { list, text } from '../../gatewayApi/read';

// These filters change or copy requests and never answer them. Every other filter answers some or
// all requests. A redirect answers every request, CORS answers preflight requests, and ExternalAuth
// answers the requests that it denies. A vendor's filter may answer any request.
const NEVER_ANSWER = [
  'RequestHeaderModifier',
  'ResponseHeaderModifier',
  'RequestMirror',
  'URLRewrite',
];

/**
 * Finds the filter with which a rule without a backend may answer requests
 * (HTTPRouteRule.backendRefs: "filters specified that would result in a response being sent").
 *
 * @param filters - The raw filters of a rule. Values that are not filters are skipped.
 * @returns The type of the filter, or undefined if no filter answers requests.
 */
export function answeringFilter(filters: unknown): string | undefined {
  const types = list(filters as readonly unknown[]).map(filter =>
    text((filter as { type?: unknown }).type)
  );
  return types.find(type => !NEVER_ANSWER.includes(type));
}
