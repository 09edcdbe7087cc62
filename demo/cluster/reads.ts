import { isRecord } from './patches';
import { inVersion } from './resources';
import { fieldMatcher, labelMatcher, type Matcher } from './selectors';
import { badRequest } from './status';
import type { ObjectStore } from './store';
import { apiVersionOf, groupResource, type KubeList, type ResourceType } from './types';

/** The objects of a list or watch, by its namespace and selectors. */
export function matcherOf(
  type: ResourceType,
  namespace: string | undefined,
  query: URLSearchParams
): Matcher {
  const labels = query.get('labelSelector');
  const fields = query.get('fieldSelector');
  const tests: Matcher[] = [];
  if (namespace !== undefined) tests.push(object => object.metadata.namespace === namespace);
  if (labels) tests.push(labelMatcher(labels));
  if (fields) tests.push(fieldMatcher(fields, type.custom));
  return object => tests.every(test => test(object));
}

interface ContinueToken {
  v: string;
  rv: number;
  /** Key of the last object of the previous page. */
  start: string;
}

/**
 * One page of a list. All pages of one list show the objects as they were at the first page.
 * Throws a Status: 400 for an invalid limit, token or selector, 410 for a token whose version is
 * outside of the window.
 */
export function listObjects(
  store: ObjectStore,
  type: ResourceType,
  version: string,
  namespace: string | undefined,
  query: URLSearchParams
): KubeList {
  const matches = matcherOf(type, namespace, query);
  const limit = limitOf(query);
  const token = decodeToken(query.get('continue'));
  const resource = groupResource(type);
  const moment = token?.rv ?? store.resourceVersion;
  const all = token ? store.listAt(resource, moment) : store.list(resource);
  const keyed = all.filter(matches).map(object => ({
    key: `${object.metadata.namespace ?? ''}/${object.metadata.name}`,
    object,
  }));
  const left = token ? keyed.filter(({ key }) => key > token.start) : keyed;
  const page = limit > 0 ? left.slice(0, limit) : left;
  const remaining = left.length - page.length;
  const selecting = query.has('labelSelector') || query.has('fieldSelector');
  return {
    apiVersion: apiVersionOf(type.group, version),
    kind: type.listKind,
    metadata: {
      resourceVersion: String(moment),
      ...(remaining > 0
        ? {
            continue: encodeToken({
              v: 'meta.k8s.io/v1',
              rv: moment,
              start: page[page.length - 1].key,
            }),
          }
        : {}),
      // A server with a selector does not know how many of the remaining objects match.
      ...(remaining > 0 && !selecting ? { remainingItemCount: remaining } : {}),
    },
    items: page.map(({ object }) => inVersion(object, type, version)),
  };
}

function limitOf(query: URLSearchParams): number {
  const text = query.get('limit');
  if (text === null || text === '') return 0;
  const limit = Number(text);
  if (!Number.isInteger(limit) || limit < 0) throw badRequest(`invalid limit: ${text}`);
  // From the watch cache (resourceVersion 0), a real server answers with the whole list.
  return query.get('resourceVersion') === '0' && !query.has('continue') ? 0 : limit;
}

function encodeToken(token: ContinueToken): string {
  return Buffer.from(JSON.stringify(token)).toString('base64url');
}

function decodeToken(text: string | null): ContinueToken | undefined {
  if (!text) return undefined;
  try {
    const token: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (isRecord(token) && typeof token.rv === 'number' && typeof token.start === 'string') {
      return { v: String(token.v), rv: token.rv, start: token.start };
    }
  } catch {
    // The answer below also applies to a token that is not valid JSON.
  }
  throw badRequest('continue key is not valid: the token cannot be decoded');
}
