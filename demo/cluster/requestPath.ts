export type Verb =
  | 'get'
  | 'list'
  | 'watch'
  | 'create'
  | 'update'
  | 'patch'
  | 'delete'
  | 'deletecollection';

/** The target of a request for objects, as the URL specifies it. */
export interface ResourcePath {
  group: string;
  version: string;
  plural: string;
  namespace?: string;
  name?: string;
  subresource?: string;
}

/**
 * Reads `/api/v1/...` and `/apis/GROUP/VERSION/...`. Undefined if the path names no resource
 * (discovery, version, unknown paths) or its encoding is invalid.
 */
export function parseResourcePath(pathname: string): ResourcePath | undefined {
  const segments = decode(pathname);
  if (!segments) return undefined;
  const [root, ...tail] = segments;
  const core = root === 'api';
  if (!core && root !== 'apis') return undefined;
  const [group, version, ...rest] = core ? ['', ...tail] : tail;
  if (version === undefined || rest.length === 0 || rest.length > 5) return undefined;
  if (rest[0] === 'namespaces' && rest.length >= 3 && !namespaceSubresources.has(rest[2])) {
    const [, namespace, plural, name, subresource, ...more] = rest;
    return more.length > 0 ? undefined : { group, version, plural, namespace, name, subresource };
  }
  const [plural, name, subresource, ...more] = rest;
  return more.length > 0 ? undefined : { group, version, plural, name, subresource };
}

const namespaceSubresources = new Set(['status', 'finalize']);

function decode(pathname: string): string[] | undefined {
  try {
    const segments = pathname.split('/').slice(1).map(decodeURIComponent);
    if (segments[segments.length - 1] === '') segments.pop();
    return segments.includes('') ? undefined : segments;
  } catch {
    return undefined;
  }
}

/** The verb that Kubernetes authorizes for a request; undefined for a method it does not have. */
export function verbOf(
  method: string,
  path: ResourcePath,
  query: URLSearchParams
): Verb | undefined {
  switch (method) {
    case 'GET':
    case 'HEAD':
      return path.name ? 'get' : isWatch(query) ? 'watch' : 'list';
    case 'POST':
      return 'create';
    case 'PUT':
      return path.name ? 'update' : undefined;
    case 'PATCH':
      return path.name ? 'patch' : undefined;
    case 'DELETE':
      return path.name ? 'delete' : 'deletecollection';
    default:
      return undefined;
  }
}

export function isWatch(query: URLSearchParams): boolean {
  const value = query.get('watch');
  return value !== null && value !== '0' && value !== 'false';
}
