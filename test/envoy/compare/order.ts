import type {
  GrpcMatchParts,
  HttpMatchParts,
  MatchPairs,
} from '../../../src/analysis/routes/matches/matchParts';

type Weight<Parts> = (match: Parts) => number;
type Compare<Parts> = (a: Parts, b: Parts, counted?: 'written' | 'trimmed') => number;

/** A step of precedence. A mutant of the engine turns it around. */
export const PRECEDENCE_STEPS = [
  'listener hostname',
  'route hostname',
  'exact path',
  'longest prefix',
  'method',
  'headers',
  'query parameters',
  'gRPC service',
  'gRPC method',
  'gRPC headers',
  'namespace and name',
  'order of rules',
] as const;

export type PrecedenceStep = (typeof PRECEDENCE_STEPS)[number];

/** How the engine differs from itself at the moment. */
export const engine: {
  /** The step that is turned around. */
  mutant: PrecedenceStep | undefined;
  /** The order of an implementation in place of the specification's. */
  order: 'methodsAsHeaders' | 'exactValuesFirst' | undefined;
} = { mutant: undefined, order: undefined };

const exactly = (pairs: MatchPairs) => pairs.filter(([, type]) => type === 'Exact').length;

// A method counts as one header, with the sign of its own mutant.
function headersWith(method: string): number {
  return method === '' ? 0 : engine.mutant === 'method' ? -1 : 1;
}

type Step<Parts> = readonly [name: PrecedenceStep | undefined, weight: Weight<Parts>];

function httpSteps(): ReadonlyArray<Step<HttpMatchParts>> {
  const path: ReadonlyArray<Step<HttpMatchParts>> = [
    ['exact path', ([type]) => Number(type === 'Exact')],
    ['longest prefix', ([type, value]) => (type === 'PathPrefix' ? value.length : 0)],
  ];
  const query: Step<HttpMatchParts> = ['query parameters', match => match[4].length];
  switch (engine.order) {
    case undefined:
      return [
        ...path,
        ['method', ([, , method]) => Number(method !== '')],
        ['headers', ([, , , headers]) => headers.length],
        query,
      ];
    case 'methodsAsHeaders':
      return [...path, ['headers', match => match[3].length + headersWith(match[2])], query];
    case 'exactValuesFirst':
      return [
        ...path,
        ['headers', match => match[3].length + headersWith(match[2])],
        [undefined, match => exactly(match[3]) + headersWith(match[2])],
        query,
        [undefined, match => exactly(match[4])],
      ];
  }
}

function grpcSteps(): ReadonlyArray<Step<GrpcMatchParts>> {
  return [
    ['gRPC service', ([, service]) => service.length],
    ['gRPC method', ([, , method]) => method.length],
    ['gRPC headers', ([, , , headers]) => headers.length],
    ...(engine.order === 'exactValuesFirst'
      ? [[undefined, (match: GrpcMatchParts) => exactly(match[3])] as const]
      : []),
  ];
}

function changed<Parts>(
  original: Compare<Parts>,
  steps: () => ReadonlyArray<Step<Parts>>
): Compare<Parts> {
  return (a, b, counted) => {
    if (engine.mutant === undefined && engine.order === undefined) return original(a, b, counted);
    for (const [name, weight] of steps()) {
      const difference = weight(b) - weight(a);
      if (difference !== 0) {
        return name !== undefined && name === engine.mutant ? -difference : difference;
      }
    }
    return 0;
  };
}

/** Compares matches of HTTPRoutes as `engine` says. */
export function changedHttp(original: Compare<HttpMatchParts>): Compare<HttpMatchParts> {
  return changed(original, httpSteps);
}

/** Compares matches of GRPCRoutes as `engine` says. */
export function changedGrpc(original: Compare<GrpcMatchParts>): Compare<GrpcMatchParts> {
  return changed(original, grpcSteps);
}
