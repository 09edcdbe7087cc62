import { list, text } from '../../gatewayApi/read';

// Filters that change or copy requests, and leave it to somebody else to answer them. Every other one
// answers requests, or some of them: redirects, CORS its preflights, ExternalAuth what it denies,
// vendors' filters whatever they like.
const NEVER_ANSWER = [
  'RequestHeaderModifier',
  'ResponseHeaderModifier',
  'RequestMirror',
  'URLRewrite',
];

/**
 * Finds the filter by which a rule without a backend may answer requests (HTTPRouteRule.backendRefs:
 * "filters specified that would result in a response being sent").
 *
 * @param filters - Of a rule, as they stand; what is no filter is passed over.
 * @returns Its type; undefined where none of them ever answers.
 */
export function answeringFilter(filters: unknown): string | undefined {
  const types = list(filters as readonly unknown[]).map(filter =>
    text((filter as { type?: unknown }).type)
  );
  return types.find(type => !NEVER_ANSWER.includes(type));
}
