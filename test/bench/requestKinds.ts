import type { LoggedRequest } from '../../demo/cluster';
import { parseResourcePath, verbOf } from '../../demo/cluster/requestPath';
import { GATEWAY_API_GROUP } from '../../src/gatewayApi/kinds';

/** What a request wants, as far as its costs are counted. */
export interface Wish {
  readonly sort: 'discovery' | 'fallback' | 'annotations' | 'list' | 'watch' | 'get' | 'other';
  /** What is wanted, such as `httproutes.gateway.networking.k8s.io in shop`. */
  readonly subject: string;
  /** The resource of a list or watch, such as `httproutes.gateway.networking.k8s.io`. */
  readonly resource?: string;
}

const CRDS = 'customresourcedefinitions.apiextensions.k8s.io';

/** Tells what a request wants; undefined for a further page of a list that is under way. */
export function wishOf({ method, path, query }: LoggedRequest): Wish | undefined {
  if (path === '/apis') return { sort: 'discovery', subject: path };
  if (new RegExp(`^/apis/${GATEWAY_API_GROUP}(/[^/]+)?$`).test(path)) {
    return { sort: 'fallback', subject: path };
  }
  const target = parseResourcePath(path);
  const verb = target && verbOf(method, target, query);
  if (target === undefined || verb === undefined) {
    return { sort: 'other', subject: `${method} ${path}` };
  }
  const { group, plural, namespace, name } = target;
  const resource = group === '' ? plural : `${plural}.${group}`;
  const place = namespace === undefined ? '' : ` in ${namespace}`;
  if (resource === CRDS && verb !== 'watch') {
    return { sort: 'annotations', subject: `${resource} ${name ?? '(all)'}` };
  }
  switch (verb) {
    case 'list':
      if (query.has('continue')) return undefined;
      return { sort: 'list', subject: `${resource}${place}`, resource };
    case 'watch':
      return { sort: 'watch', subject: `${resource}${place}`, resource };
    case 'get':
      return { sort: 'get', subject: `${resource}${place} ${name}` };
    default:
      return { sort: 'other', subject: `${verb} ${resource}${place}` };
  }
}

/**
 * Tells who made a request on a page of this plugin, where its form says it: all for the Gateway
 * API are this plugin's, its watches want bookmarks, and its first lists may come from a cache.
 * Headlamp's never do either. Undefined where it could be anybody's.
 */
export function askerOf({ path, query, watch }: LoggedRequest): 'plugin' | 'headlamp' | undefined {
  if (path.startsWith(`/apis/${GATEWAY_API_GROUP}`)) return 'plugin';
  if (watch) return query.get('allowWatchBookmarks') === 'true' ? 'plugin' : 'headlamp';
  return query.get('resourceVersion') === '0' ? 'plugin' : undefined;
}
