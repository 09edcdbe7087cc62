import type { TraceAnswer } from '../../../src/analysis';
import {
  changesOfBackendFirst,
  grpcUnknown,
  invalidMirror,
  literalPrefix,
  rewriteOfBackend,
  withoutUsualPort,
} from './rules/filters';
import { hostnamesOfOthers, onlyListener } from './rules/listeners';
import { exactValuesFirst, methodsAsHeaders } from './rules/matches';
import { notReadyServes } from './rules/notReady';
import { escapedSlash, noHost, normalizedPath, underscore } from './rules/requests';
import type { EnvoyDifference, Traced } from './rules/traced';

/** All known differences. The first that predicts the answer of Envoy explains it. */
export const ENVOY_DIFFERENCES: readonly EnvoyDifference[] = [
  {
    name: 'endpoints that are not ready answer where none is ready',
    text: 'HTTPRouteRule.backendRefs: "When a HTTPBackendRef refers to a Service that has no ready endpoints, implementations SHOULD return a 503 for requests to that backend instead."',
    predict: notReadyServes,
  },
  {
    name: 'no 421',
    text: 'Listener.hostname: "If another Listener does match the Host, the Gateway SHOULD return a 421."',
    predict: onlyListener,
  },
  {
    name: 'a route loses a hostname that another listener has',
    text: 'HTTPRouteSpec.hostnames: a route is served by each listener that it is attached to, for the hostnames in common with it.',
    predict: hostnamesOfOthers,
  },
  {
    name: 'a method counts as one header',
    text: 'HTTPRouteRule.matches: a "Method match" comes before the "Largest number of header matches".',
    predict: methodsAsHeaders,
  },
  {
    name: 'of as many headers or query parameters, exact values come before patterns',
    text: 'HTTPRouteRule.matches: after the number of headers and of query parameters, the oldest route and the first rule count.',
    predict: exactValuesFirst,
  },
  {
    name: 'a prefix is replaced by its characters',
    text: 'HTTPPathModifier.replacePrefixMatch: "/foo/bar" with prefix "/foo" replaced by "/xyz/" is "/xyz/bar".',
    predict: literalPrefix,
  },
  {
    name: 'ports 80 and 443 are dropped from Location for either scheme',
    text: 'HTTPRequestRedirectFilter.port: no port only for HTTP with port 80 and HTTPS with port 443.',
    predict: withoutUsualPort,
  },
  {
    name: 'gRPC status 2 for an invalid backend',
    text: 'GRPCRouteRule.backendRefs: "all traffic which matches this rule MUST receive an `UNAVAILABLE` status", 14.',
    predict: grpcUnknown,
  },
  {
    name: 'an invalid mirror fails the request',
    text: 'HTTPRequestMirrorFilter.backendRef: "If the referent cannot be found, this BackendRef is invalid and must be dropped from the Gateway."',
    predict: invalidMirror,
  },
  {
    name: 'a rewrite of the path in a backendRef fails its share',
    text: 'HTTPBackendRef.filters: "Filters defined at this level should be executed if and only if the request is being forwarded to the backend defined here."',
    predict: rewriteOfBackend,
  },
  {
    name: 'headers and host are changed by a backendRef before its rule',
    text: 'HTTPBackendRef.filters: nothing is said of the order. A backendRef is chosen after the filters of its rule.',
    predict: changesOfBackendFirst,
  },
  {
    name: 'paths are normalized',
    text: 'HTTPPathMatch: "Exact" matches the URL path exactly. Nothing is said of `//`, dot segments and `\\`.',
    predict: normalizedPath,
  },
  {
    name: 'an escaped slash is redirected with 307, and refused for gRPC',
    text: 'HTTPPathMatch: nothing is said of `%2F`.',
    predict: escapedSlash,
  },
  {
    name: 'an underscore in a header name is 400',
    text: 'HTTPHeaderMatch.name: nothing is said of underscores, which HTTP allows in names.',
    predict: underscore,
  },
  {
    name: 'no Host is 400',
    text: 'RFC 9112, 3.2: a request without Host MUST be answered with 400. Here the address of the Gateway stands for it.',
    predict: noHost,
  },
];

// Differences can meet in one answer.
const MOST_AT_ONCE = 4;

/**
 * Finds the known differences that explain an answer of Envoy.
 *
 * @param agrees - Whether Envoy did what an answer says.
 * @returns Their names, the fewest. Undefined if no known difference explains it.
 */
export function explainDifference(
  traced: Traced,
  agrees: (answer: TraceAnswer) => boolean
): readonly string[] | undefined {
  let reached: ReadonlyArray<readonly [Traced, readonly EnvoyDifference[]]> = [[traced, []]];
  for (let count = 0; count < MOST_AT_ONCE; count += 1) {
    reached = reached.flatMap(([from, used]) =>
      ENVOY_DIFFERENCES.filter(difference => !used.includes(difference)).flatMap(difference =>
        difference.predict(from).map(next => [next, [...used, difference]] as const)
      )
    );
    const found = reached.find(([{ answer }]) => agrees(answer));
    if (found !== undefined) return found[1].map(({ name }) => name);
  }
  return undefined;
}
