import type { TraceAnswer, TracedBackend } from '../../../../src/analysis';
import {
  combineHeaderChanges,
  type HeaderEdits,
  NO_HEADER_CHANGES,
  readHeaderChanges,
} from '../../../../src/analysis/answers/trace/effects/headerChanges';
import { eachAnswer, type Fields, type RawBackend, ruleOf, type Traced } from './traced';

function withAnswers(
  traced: Traced,
  change: (answer: TraceAnswer) => readonly TraceAnswer[]
): readonly Traced[] {
  return eachAnswer(traced.answer)
    .flatMap(change)
    .map(answer => ({ ...traced, answer }));
}

// Envoy puts the replacement in the place of the characters of the prefix.
function literalPath(path: string, prefix: string, by: string, isRedirect: boolean): string {
  const [only = '', query] = path.split('?');
  const end = query === undefined ? '' : `?${query}`;
  // The prefix as it is written, which a path without its trailing slash does not start with.
  if (by === '' || by === '/') {
    if (!only.startsWith(prefix)) return path;
    return `/${only.slice(prefix.length).replace(/^\/+/, '')}${end}`;
  }
  // Otherwise, a trailing slash of the prefix does not count, but for the prefix `/`.
  const length = prefix === '/' ? 1 : prefix.replace(/\/$/, '').length;
  // A rewrite, unlike a redirect, loses a trailing slash of the replacement.
  const put = isRedirect ? by : by.replace(/\/$/, '');
  return `${put}${only.slice(length)}${end}`;
}

/** The replacement of a prefix is put in the place of its characters. */
export function literalPrefix(traced: Traced): readonly Traced[] {
  return withAnswers(traced, answer => {
    const rule = ruleOf(traced.objects, answer);
    const [match] = (rule?.matches ?? [{}]) as Array<{ path?: { value?: string } }>;
    const prefix = match?.path?.value ?? '/';
    const change = rule?.filters
      ?.map(({ requestRedirect, urlRewrite }) => (requestRedirect ?? urlRewrite) as Fields)
      .map(filter => filter?.path as { replacePrefixMatch?: string } | undefined)
      .find(path => path?.replacePrefixMatch !== undefined);
    const by = change?.replacePrefixMatch;
    if (by === undefined) return [];
    const { redirect } = answer;
    const path = literalPath(answer.request.path, prefix, by, redirect !== undefined);
    if (redirect !== undefined) {
      const start = redirect.location?.slice(0, -redirect.path.length);
      return [{ ...answer, redirect: { ...redirect, path, location: `${start}${path}` } }];
    }
    const backends = answer.backends.map(backend => ({
      ...backend,
      forwarded: { ...backend.forwarded, path },
    }));
    return [{ ...answer, backends }];
  });
}

/** The usual ports of both schemes are left out of Location. */
export function withoutUsualPort(traced: Traced): readonly Traced[] {
  return withAnswers(traced, answer => {
    const { redirect } = answer;
    if (redirect === undefined || (redirect.port !== 80 && redirect.port !== 443)) return [];
    const location = redirect.location?.replace(`:${redirect.port}/`, '/');
    return [{ ...answer, redirect: { ...redirect, location } }];
  });
}

function failed(answer: TraceAnswer): TraceAnswer {
  return { ...answer, outcome: 'error', status: 500, backends: [], errorShare: 1 };
}

/** A copy to a backend that is not there fails the request itself. */
export function invalidMirror(traced: Traced): readonly Traced[] {
  return withAnswers(traced, answer => {
    const isInvalid = ruleOf(traced.objects, answer)?.filters?.some(filter => {
      const mirror = filter.requestMirror as { backendRef: { name: string } } | undefined;
      return mirror?.backendRef.name === 'nowhere';
    });
    return isInvalid === true ? [failed(answer)] : [];
  });
}

function isSame(a: RawBackend, { reference }: TracedBackend): boolean {
  return a.name === reference.name && (a.namespace ?? reference.namespace) === reference.namespace;
}

/** The share of a backendRef that rewrites the path fails. */
export function rewriteOfBackend(traced: Traced): readonly Traced[] {
  return withAnswers(traced, answer => {
    const rewritten = ruleOf(traced.objects, answer)?.backendRefs?.filter(({ filters }) =>
      filters?.some(({ urlRewrite }) => (urlRewrite as Fields | undefined)?.path !== undefined)
    );
    if (rewritten === undefined || rewritten.length === 0) return [];
    const backends = answer.backends.filter(
      backend => !rewritten.some(raw => isSame(raw, backend))
    );
    return backends.length === 0 ? [failed(answer)] : [{ ...answer, backends, errorShare: 1 }];
  });
}

function modifiers(filters: readonly Fields[] | undefined): readonly HeaderEdits[] {
  return (filters ?? []).flatMap(({ requestHeaderModifier }) =>
    requestHeaderModifier === undefined ? [] : [readHeaderChanges(requestHeaderModifier)]
  );
}

function hostOf(filters: readonly Fields[] | undefined): string | undefined {
  const rewrites = (filters ?? []).map(({ urlRewrite }) => urlRewrite as Fields | undefined);
  return rewrites.find(rewrite => rewrite?.hostname !== undefined)?.hostname as string | undefined;
}

/** Changes of a backendRef come before those of its rule. */
export function changesOfBackendFirst(traced: Traced): readonly Traced[] {
  return withAnswers(traced, answer => {
    const rule = ruleOf(traced.objects, answer);
    const ofRule = modifiers(rule?.filters);
    const host = hostOf(rule?.filters);
    if (ofRule.length === 0 && host === undefined) return [];
    const backends = answer.backends.map(backend => {
      const raw = rule?.backendRefs?.find(item => isSame(item, backend));
      const all = [...modifiers(raw?.filters), ...ofRule];
      const changes = all.reduce(combineHeaderChanges, NO_HEADER_CHANGES);
      const { forwarded } = backend;
      return { ...backend, forwarded: { ...forwarded, ...changes, host: host ?? forwarded.host } };
    });
    return [{ ...answer, backends }];
  });
}

/** A gRPC call to an invalid backend gets the status UNKNOWN. */
export function grpcUnknown(traced: Traced): readonly Traced[] {
  return withAnswers(traced, answer => {
    if (answer.route?.kind !== 'GRPCRoute' || answer.errorShare === 0) return [];
    return [{ ...answer, outcome: 'error', grpcStatus: 2, backends: [] }];
  });
}
