import type { Feature } from '../../../gatewayApi/featureReleases';
import { indexed } from '../../objects/indexed';
import { type FeatureUse, isGiven, recordOf, usesOf } from './featureUse';

const REDIRECT_FIELDS: Readonly<Record<string, Feature>> = {
  scheme: 'HTTPRouteSchemeRedirect',
  port: 'HTTPRoutePortRedirect',
  path: 'HTTPRoutePathRedirect',
};
// The codes 301 and 302 have core support (HTTPRequestRedirectFilter.statusCode).
const REDIRECT_CODES: ReadonlyMap<unknown, Feature> = new Map<unknown, Feature>([
  [303, 'HTTPRoute303RedirectStatusCode'],
  [307, 'HTTPRoute307RedirectStatusCode'],
  [308, 'HTTPRoute308RedirectStatusCode'],
]);
const REWRITE_FIELDS: Readonly<Record<string, Feature>> = {
  hostname: 'HTTPRouteHostRewrite',
  path: 'HTTPRoutePathRewrite',
};
const MIRROR_SHARES: Readonly<Record<string, Feature>> = {
  percent: 'HTTPRouteRequestPercentageMirror',
  fraction: 'HTTPRouteRequestPercentageMirror',
};
const OF_RULES: Readonly<Record<string, Feature>> = {
  responseHeaderModifier: 'HTTPRouteResponseHeaderModification',
  requestMirror: 'HTTPRouteRequestMirror',
  cors: 'HTTPRouteCORS',
};
const OF_BACKENDS: Readonly<Record<string, Feature>> = {
  ...OF_RULES,
  requestHeaderModifier: 'HTTPRouteBackendRequestHeaderModification',
  requestRedirect: 'HTTPRouteBackendRequestRedirect',
  urlRewrite: 'HTTPRouteBackendURLRewrite',
};

function redirect(value: unknown, path: string): FeatureUse[] {
  const code = REDIRECT_CODES.get(recordOf(value).statusCode);
  return [
    ...usesOf(path, value, REDIRECT_FIELDS),
    ...(code === undefined ? [] : [{ feature: code, field: `${path}.statusCode` }]),
  ];
}

/**
 * Lists the features that the filters of an HTTPRoute use (HTTPRouteFilter).
 *
 * @param filters - The raw `filters` of a rule or of a backendRef.
 * @param path - The path of the list.
 * @param place - Some filters have core support in a rule, and are a feature at a backendRef.
 */
export function filterFeatures(
  filters: unknown,
  path: string,
  place: 'rule' | 'backend'
): FeatureUse[] {
  const all = indexed(filters as ReadonlyArray<object> | null | undefined);
  const mirrors = all.filter(([, filter]) => isGiven(recordOf(filter).requestMirror));
  return [
    ...all.flatMap(([index, filter]) => {
      const at = `${path}[${index}]`;
      // The feature of a whole filter includes all of its fields.
      if (place === 'backend') return usesOf(at, filter, OF_BACKENDS);
      const { requestRedirect, urlRewrite, requestMirror } = recordOf(filter);
      return [
        ...usesOf(at, filter, OF_RULES),
        ...redirect(requestRedirect, `${at}.requestRedirect`),
        ...usesOf(`${at}.urlRewrite`, urlRewrite, REWRITE_FIELDS),
        ...usesOf(`${at}.requestMirror`, requestMirror, MIRROR_SHARES),
      ];
    }),
    ...mirrors.slice(1, 2).map(
      ([index]): FeatureUse => ({
        feature: 'HTTPRouteRequestMultipleMirrors',
        field: `${path}[${index}].requestMirror`,
      })
    ),
  ];
}
