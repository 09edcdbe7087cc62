import { list, text } from '../../../gatewayApi/read';
import type { KubernetesObject } from '../../../gatewayApi/types';
import type { Listener } from '../../model';
import { indexed } from '../../objects/indexed';
import { lastOf } from '../../objects/lastOf';
import {
  type RawRedirect,
  redirectTarget,
  schemeOf,
  trimmedPrefix,
} from '../../routes/redirectTarget';

interface RawMatch {
  readonly path?: { readonly type?: unknown; readonly value?: unknown } | null;
  readonly method?: unknown;
  readonly headers?: readonly unknown[] | null;
  readonly queryParams?: readonly unknown[] | null;
}

interface RawRule {
  readonly matches?: ReadonlyArray<RawMatch | null> | null;
  readonly filters?: ReadonlyArray<{
    readonly type?: unknown;
    readonly requestRedirect?: RawRedirect | null;
  } | null> | null;
}

/** A match of a rule, with its index in `matches`; undefined for the default match. */
export interface IndexedMatch {
  readonly index: number | undefined;
  readonly match: RawMatch;
}

/** A rule of an HTTPRoute. */
export interface RedirectRule {
  readonly index: number;
  /** Undefined if the rule does not redirect. */
  readonly redirect: RawRedirect | undefined;
  /** Never empty. */
  readonly matches: readonly IndexedMatch[];
}

/** Reads the rules of an HTTPRoute, in their order. Values that are not rules are skipped. */
export const redirectRules = lastOf((route: KubernetesObject): readonly RedirectRule[] => {
  const { spec } = route as { spec?: { rules?: readonly unknown[] | null } | null };
  return indexed(spec?.rules).map(([index, raw]) => {
    const { filters, matches } = raw as RawRule;
    const redirect = list(filters).find(({ type }) => text(type) === 'RequestRedirect');
    const own = indexed(matches).map(([at, match]) => ({ index: at, match: match as RawMatch }));
    return {
      index,
      redirect: redirect === undefined ? undefined : redirect.requestRedirect ?? {},
      matches: own.length === 0 ? [{ index: undefined, match: {} }] : own,
    };
  });
});

/**
 * Whether a redirect leads to the listener that the request came from
 * (HTTPRequestRedirectFilter.scheme, port: without a port, the port of the scheme if one is set,
 * else the port of the listener).
 */
export function staysAtListener(redirect: RawRedirect, listener: Listener): boolean {
  const scheme = schemeOf(listener);
  if (scheme === undefined) return false;
  const leads = redirectTarget(redirect, { scheme, port: listener.port });
  return leads.scheme === scheme && leads.port === listener.port;
}

/** Whether a redirect changes no path that a match matches (HTTPPathModifier). */
export function keepsPath({ path }: RawRedirect, match: RawMatch): boolean {
  if (path === undefined || path === null) return true;
  const type = text(match.path?.type) || 'PathPrefix';
  const value = text(match.path?.value) || '/';
  return text(path.type) === 'ReplaceFullPath'
    ? type === 'Exact' && value === text(path.replaceFullPath)
    : type === 'PathPrefix' &&
        trimmedPrefix(value) === trimmedPrefix(text(path.replacePrefixMatch));
}

/**
 * Whether the redirected request certainly matches again. A client may send other headers then, and
 * another method.
 */
export function matchesAgain({ headers, method }: RawMatch): boolean {
  return list(headers).length === 0 && ['', 'GET', 'HEAD'].includes(text(method));
}

/** Whether a match matches every request. */
export function matchesEverything({ path, method, headers, queryParams }: RawMatch): boolean {
  return (
    (text(path?.type) || 'PathPrefix') === 'PathPrefix' &&
    (text(path?.value) || '/') === '/' &&
    text(method) === '' &&
    list(headers).length + list(queryParams).length === 0
  );
}

/**
 * Finds the rule of an HTTPRoute that redirects every request to HTTPS.
 *
 * @returns Its index. Undefined if there is none, or if another rule does not redirect.
 */
export function redirectToHttps(object: KubernetesObject): number | undefined {
  const rules = redirectRules(object);
  const found = rules.find(
    ({ redirect, matches }) =>
      redirect !== undefined &&
      text(redirect.scheme) === 'https' &&
      matches.some(({ match }) => matchesEverything(match))
  );
  return rules.every(({ redirect }) => redirect !== undefined) ? found?.index : undefined;
}
