import type { TraceAnswer } from '../../../src/analysis';
import type { KubernetesObject } from '../../../src/gatewayApi/types';
import { type Fields, ruleOf } from './rules/traced';

/** The kinds of matches that requests must meet. */
export const MATCH_KINDS = [
  'default',
  'path Exact',
  'path PathPrefix',
  'path RegularExpression',
  'method',
  'header Exact',
  'header RegularExpression',
  'query Exact',
  'query RegularExpression',
  'gRPC service',
  'gRPC method',
  'gRPC header',
] as const;

export type MatchKind = (typeof MATCH_KINDS)[number];

type RawPair = { readonly type?: 'Exact' | 'RegularExpression' };

function pairs(of: 'header' | 'query', value: unknown): MatchKind[] {
  return ((value ?? []) as RawPair[]).map(({ type = 'Exact' }): MatchKind => `${of} ${type}`);
}

function httpKinds({ path, method, headers, queryParams }: Fields): MatchKind[] {
  const { type } = (path ?? {}) as { type?: 'Exact' | 'PathPrefix' | 'RegularExpression' };
  return [
    ...(type === undefined ? [] : [`path ${type}` as const]),
    ...(method === undefined ? [] : ['method' as const]),
    ...pairs('header', headers),
    ...pairs('query', queryParams),
  ];
}

function grpcKinds({ method, headers }: Fields): MatchKind[] {
  const call = (method ?? {}) as { service?: string; method?: string };
  return [
    call.method === undefined ? 'gRPC service' : 'gRPC method',
    ...(headers === undefined ? [] : ['gRPC header' as const]),
  ];
}

/** The kinds of the match that took a request. Empty if none did. */
export function matchKinds(
  answer: TraceAnswer,
  objects: readonly KubernetesObject[]
): ReadonlySet<MatchKind> {
  const { route, match } = answer;
  if (route?.kind !== 'HTTPRoute' && route?.kind !== 'GRPCRoute') return new Set();
  if (match === undefined) return new Set(['default']);
  const raw = ruleOf(objects, answer)?.matches?.[match] ?? {};
  return new Set(route.kind === 'HTTPRoute' ? httpKinds(raw) : grpcKinds(raw));
}
