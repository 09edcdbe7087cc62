import type { IncomingMessage } from 'node:http';
import { type Attributes, forbidden, isForbidden, reviews } from './authorization';
import { mediaTypeOf, readBody } from './body';
import {
  aggregatedContentType,
  aggregatedDiscovery,
  apiGroup,
  coreVersions,
  groupList,
  resourceList,
  wantsAggregated,
} from './discovery';
import type { Faults } from './faults';
import { applyPatchType, isRecord, merged, patched } from './patches';
import { listObjects, matcherOf } from './reads';
import { formOf, listAs, objectAs } from './representation';
import { isWatch, parseResourcePath, type ResourcePath, type Verb, verbOf } from './requestPath';
import { inVersion, type ServedResources } from './resources';
import {
  badRequest,
  methodNotAllowed,
  notFound,
  serverError,
  StatusError,
  unauthorized,
  UnknownPath,
} from './status';
import { type ObjectStore, storeKey } from './store';
import { groupResource, type KubeObject, type ResourceType } from './types';
import type { WatchOptions } from './watchSession';
import type { Target, Writer } from './writes';

export type WatchRequest = Pick<
  WatchOptions,
  'type' | 'version' | 'matches' | 'fromVersion' | 'bookmarks' | 'represent'
> & { timeoutMs: number | undefined };

export type Response =
  | { code: number; body: unknown; contentType?: string }
  | { text: string }
  | { watch: WatchRequest };

const serverVersion = {
  major: '1',
  minor: '36',
  gitVersion: 'v1.36.0+embedded',
  gitCommit: '',
  gitTreeState: 'clean',
  buildDate: '2026-04-22T00:00:00Z',
  goVersion: '',
  compiler: '',
  platform: 'linux/amd64',
};

/** Answers requests from the store: authentication, discovery, authorization, then the verb. */
export class ApiServer {
  constructor(
    private readonly store: ObjectStore,
    private readonly served: ServedResources,
    private readonly faults: Faults,
    private readonly writer: Writer,
    private readonly address: string
  ) {}

  /** The answer to a request; throws a Status or UnknownPath if it fails. */
  async answer(req: IncomingMessage, url: URL): Promise<Response> {
    this.authenticate(req);
    const method = req.method ?? 'GET';
    const { bodies = {}, items = {} } = this.faults.get('oddAnswers') ?? {};
    if (method === 'GET' && url.pathname in bodies && !isWatch(url.searchParams)) {
      return { code: 200, body: bodies[url.pathname] };
    }
    const fixed = method === 'GET' ? this.fixedPath(url.pathname, req.headers.accept) : undefined;
    if (fixed) return fixed;
    const path = parseResourcePath(url.pathname);
    if (!path) throw new UnknownPath();
    const verb = verbOf(method, path, url.searchParams);
    const review = reviews[`${path.group}/${path.version}/${path.plural}`];
    if (review) return this.review(req, path, verb, review);
    const type = this.served.find(path.group, path.version, path.plural);
    if (!verb) throw type ? methodNotAllowed() : new UnknownPath();
    this.authorize(path, verb, type);
    this.fail(path);
    if (!type || !this.hasSubresource(path, type)) throw new UnknownPath();
    if (type.namespaced ? path.name && !path.namespace : path.namespace !== undefined) {
      throw new UnknownPath();
    }
    if (path.subresource && verb !== 'get' && verb !== 'update' && verb !== 'patch') {
      throw methodNotAllowed();
    }
    if (verb === 'create' || verb === 'update' || verb === 'patch') this.admit(path);
    const response = await this.perform(req, url.searchParams, path, verb, type);
    return verb === 'list' ? withItems(response, items[url.pathname]) : response;
  }

  private authenticate(req: IncomingMessage): void {
    const fault = this.faults.get('unauthorized');
    if (fault && !(fault.token && req.headers.authorization === `Bearer ${fault.token}`)) {
      throw unauthorized();
    }
  }

  private fixedPath(pathname: string, accept: string | undefined): Response | undefined {
    const path = pathname.replace(/\/$/, '');
    const [, root, group, version, ...more] = path.split('/');
    const types = this.served.all();
    const found = (body: object | undefined): Response => {
      if (!body) throw new UnknownPath();
      return { code: 200, body };
    };
    if (path === '/version') return found(serverVersion);
    if (['/healthz', '/readyz', '/livez'].includes(path)) return { text: 'ok' };
    if (path === '/api' || path === '/apis') {
      const core = path === '/api';
      if (!this.faults.has('noAggregatedDiscovery') && wantsAggregated(accept)) {
        const body = aggregatedDiscovery(types, core);
        return { code: 200, body, contentType: aggregatedContentType };
      }
      return found(core ? coreVersions(this.address) : groupList(types));
    }
    if (root === 'api' && group === 'v1' && version === undefined) {
      return found(resourceList(types, '', 'v1'));
    }
    if (root === 'apis' && more.length === 0) {
      return found(version ? resourceList(types, group, version) : apiGroup(types, group));
    }
    return undefined;
  }

  private async review(
    req: IncomingMessage,
    path: ResourcePath,
    verb: Verb | undefined,
    review: (typeof reviews)[string]
  ): Promise<Response> {
    if (verb !== 'create' || path.name) throw methodNotAllowed();
    const body = await readBody(req);
    if (!isRecord(body)) throw badRequest('the body of the request is no object');
    const answer = review.answer(body, this.rules());
    const metadata = { creationTimestamp: null };
    const identity = { kind: review.kind, apiVersion: `${path.group}/${path.version}`, metadata };
    return { code: 201, body: { ...body, ...identity, ...answer } };
  }

  private fail({ plural }: ResourcePath): void {
    const fault = this.faults.get('serverError');
    if (fault === undefined || fault.resources?.includes(plural) === false) return;
    throw serverError(fault.code, fault.message);
  }

  private admit({ plural }: ResourcePath): void {
    const fault = this.faults.get('admission');
    if (fault === undefined || fault.resources?.includes(plural) === false) return;
    throw new StatusError(403, 'Forbidden', fault.message);
  }

  private rules() {
    return this.faults.get('forbidden')?.rules ?? [];
  }

  private authorize(path: ResourcePath, verb: Verb, type: ResourceType | undefined): void {
    const wanted: Attributes = {
      verb,
      group: path.group,
      resource: path.plural,
      subresource: path.subresource,
      // RBAC treats a Namespace as an object in its own namespace.
      namespace: path.plural === 'namespaces' && path.group === '' ? path.name : path.namespace,
      name: path.name,
    };
    if (isForbidden(this.rules(), wanted)) throw forbidden(wanted);
    if (type === undefined) throw new UnknownPath();
  }

  private hasSubresource(path: ResourcePath, type: ResourceType): boolean {
    return (
      path.subresource === undefined ||
      (path.subresource === 'status' && type.statusVersions.includes(path.version))
    );
  }

  private async perform(
    req: IncomingMessage,
    query: URLSearchParams,
    path: ResourcePath,
    verb: Verb,
    type: ResourceType
  ): Promise<Response> {
    const { version, namespace, name = '' } = path;
    const target: Target = { type, version, namespace };
    const form = formOf(req.headers.accept);
    const dryRun = query.getAll('dryRun').includes('All');
    const one = (code: number, object: KubeObject): Response => ({
      code,
      body: objectAs(form, inVersion(object, type, version)),
    });
    switch (verb) {
      case 'get':
        return one(200, this.writer.require(target, name));
      case 'list': {
        const list = listObjects(this.store, type, version, namespace, query);
        return { code: 200, body: listAs(form, list, type) };
      }
      case 'watch':
        return { watch: watchRequest(type, version, namespace, query, form) };
      case 'create':
        if (name) throw methodNotAllowed();
        return one(201, this.writer.create(target, await readBody(req), dryRun));
      case 'update': {
        const status = path.subresource === 'status';
        return one(200, this.writer.update(target, name, await readBody(req), { status, dryRun }));
      }
      case 'patch':
        return this.patch(req, target, path, dryRun, one);
      case 'delete': {
        const object = this.writer.delete(target, name, await readBody(req), dryRun);
        return type.custom ? { code: 200, body: deleted(type, object) } : one(200, object);
      }
      case 'deletecollection': {
        const list = listObjects(this.store, type, version, namespace, query);
        const options = await readBody(req);
        for (const item of list.items) {
          const own = { ...target, namespace: item.metadata.namespace };
          this.writer.delete(own, item.metadata.name, options, dryRun);
        }
        return { code: 200, body: listAs(form, list, type) };
      }
    }
  }

  private async patch(
    req: IncomingMessage,
    target: Target,
    path: ResourcePath,
    dryRun: boolean,
    one: (code: number, object: KubeObject) => Response
  ): Promise<Response> {
    const { type, version } = target;
    const name = path.name ?? '';
    const contentType = mediaTypeOf(req);
    const patch = await readBody(req);
    // The object is read after the body, because another write can finish in the meantime.
    const existing = this.store.get(groupResource(type), storeKey(target.namespace, name));
    if (!existing && contentType === applyPatchType && !path.subresource && isRecord(patch)) {
      const named = merged(patch, { metadata: { name } });
      return one(201, this.writer.create(target, named, dryRun));
    }
    if (!existing) throw notFound(type, name);
    const next = patched(inVersion(existing, type, version), type, contentType, patch);
    const status = path.subresource === 'status';
    const options = { status, dryRun, unconditional: true };
    return one(200, this.writer.update(target, name, next, options));
  }
}

function withItems(response: Response, odd: unknown[] = []): Response {
  if (!('body' in response)) return response;
  const list = response.body as { items: unknown[] };
  return { ...response, body: { ...list, items: [...list.items, ...odd] } };
}

function watchRequest(
  type: ResourceType,
  version: string,
  namespace: string | undefined,
  query: URLSearchParams,
  form: ReturnType<typeof formOf>
): WatchRequest {
  const from = query.get('resourceVersion') ?? '';
  if (from !== '' && !/^\d+$/.test(from)) throw badRequest(`invalid resource version "${from}"`);
  const timeout = Number(query.get('timeoutSeconds') ?? '');
  return {
    type,
    version,
    matches: matcherOf(type, namespace, query),
    fromVersion: from === '' || from === '0' ? undefined : Number(from),
    bookmarks: ['true', '1'].includes(query.get('allowWatchBookmarks') ?? ''),
    timeoutMs: timeout > 0 ? timeout * 1000 : undefined,
    represent: object => objectAs(form, object),
  };
}

function deleted(type: ResourceType, object: KubeObject): object {
  if (object.metadata.deletionTimestamp) return object;
  const { name, uid } = object.metadata;
  return {
    kind: 'Status',
    apiVersion: 'v1',
    metadata: {},
    status: 'Success',
    details: { name, group: type.group, kind: type.plural, uid },
  };
}
