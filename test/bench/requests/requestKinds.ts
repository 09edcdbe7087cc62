import type { LoggedRequest } from '../../../demo/cluster';
import { parseResourcePath, verbOf } from '../../../demo/cluster/requestPath';
import { GATEWAY_API_GROUP } from '../../../src/gatewayApi/kinds';

/** The purpose of a request, as far as its cost is counted. */
export interface Wish {
  readonly sort: 'discovery' | 'fallback' | 'annotations' | 'list' | 'watch' | 'get' | 'other';
  /** The target, such as `httproutes.gateway.networking.k8s.io in shop`. */
  readonly subject: string;
  /** The resource of a list or watch, such as `httproutes.gateway.networking.k8s.io`. */
  readonly resource?: string;
}

const CRDS = 'customresourcedefinitions.apiextensions.k8s.io';

/** The purpose of a request; undefined for a further page of a running list. */
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
 * The sender of a request on a page of the plugin, if its form shows it. All requests for the
 * Gateway API are the plugin's, its watches request bookmarks, and its first lists may come from a
 * cache. Headlamp's requests have none of these. Undefined if both are possible.
 */
export function askerOf({ path, query, watch }: LoggedRequest): 'plugin' | 'headlamp' | undefined {
  if (path.startsWith(`/apis/${GATEWAY_API_GROUP}`)) return 'plugin';
  if (watch) return query.get('allowWatchBookmarks') === 'true' ? 'plugin' : 'headlamp';
  return query.get('resourceVersion') === '0' ? 'plugin' : undefined;
}
