import type { Random } from './random';
import type { Fields } from './randomListeners';
import { randomGrpcMatch, randomHttpMatch } from './randomMatches';

/** The names of the Services in each namespace. */
export const SERVICES = ['web-1', 'web-2', 'web-3'] as const;

type PathOfMatch = { readonly path?: { readonly type: string } };

function backendOf(random: Random, name: string): Fields {
  const weight = random.chance(0.1) ? { weight: random.pick([0, 3]) } : {};
  const roll = random.next();
  if (roll < 0.06) return { name: 'nowhere', port: 80, ...weight };
  if (roll < 0.09) return { name, port: 81, ...weight };
  if (roll < 0.13) return { name, namespace: 'hidden', port: 80, ...weight };
  return { name, port: 80, ...weight };
}

/** Makes one or two backendRefs, of which some are invalid. */
export function randomBackends(random: Random): Fields[] {
  const count = random.chance(0.75) ? 1 : 2;
  return random.some(SERVICES, count).map(name => backendOf(random, name));
}

function pathChangeOf(random: Random, isPrefix: boolean): Fields {
  if (isPrefix && random.chance(0.6)) {
    return { type: 'ReplacePrefixMatch', replacePrefixMatch: random.pick(['/x', '/x/', '/']) };
  }
  return { type: 'ReplaceFullPath', replaceFullPath: random.pick(['/full', '/']) };
}

function headerFilter(random: Random): Fields {
  return {
    set: [{ name: 'X-Set', value: random.pick(['1', '2']) }],
    add: [{ name: 'x-add', value: 'more' }],
    ...(random.chance(0.5) ? { remove: ['X-Gone'] } : {}),
  };
}

function redirectOf(random: Random, isPrefix: boolean): Fields {
  return {
    ...(random.chance(0.4) ? { scheme: random.pick(['http', 'https']) } : {}),
    ...(random.chance(0.4) ? { hostname: 'r.example.org' } : {}),
    ...(random.chance(0.3) ? { port: random.pick([80, 443, 8080]) } : {}),
    ...(random.chance(0.4) ? { path: pathChangeOf(random, isPrefix) } : {}),
    ...(random.chance(0.5) ? { statusCode: random.pick([301, 302]) } : {}),
  };
}

function rewriteOf(random: Random, isPrefix: boolean): Fields {
  return {
    ...(random.chance(0.4) ? { hostname: 'in.example.org' } : {}),
    path: pathChangeOf(random, isPrefix),
  };
}

function mirrorOf(random: Random): Fields {
  const name = random.chance(0.2) ? 'nowhere' : random.pick(SERVICES);
  const part = random.chance(0.3) ? { percent: random.pick([0, 50, 100]) } : {};
  return { type: 'RequestMirror', requestMirror: { backendRef: { name, port: 80 }, ...part } };
}

// Filters of a backendRef.
function ownFilters(random: Random, backend: Fields): Fields {
  const urlRewrite = random.pick([
    { hostname: 'own.example.org' },
    { path: { type: 'ReplaceFullPath', replaceFullPath: '/own' } },
  ]);
  const filters = random.chance(0.4)
    ? [{ type: 'URLRewrite', urlRewrite }]
    : [{ type: 'RequestHeaderModifier', requestHeaderModifier: headerFilter(random) }];
  return { ...backend, filters };
}

/** Makes a rule of an HTTPRoute. */
export function randomHttpRule(random: Random): Fields {
  const matches = Array.from({ length: random.pick([0, 1, 1, 1, 2, 2, 2]) }, () =>
    randomHttpMatch(random)
  );
  const [only] = matches as PathOfMatch[];
  const isPrefix = matches.length === 1 && (only?.path?.type ?? 'PathPrefix') === 'PathPrefix';
  const own = matches.length === 0 ? {} : { matches };
  const roll = random.next();
  if (roll < 0.15) {
    const requestRedirect = redirectOf(random, isPrefix);
    return { ...own, filters: [{ type: 'RequestRedirect', requestRedirect }] };
  }
  const filters: Fields[] = [];
  if (roll < 0.35) filters.push({ type: 'URLRewrite', urlRewrite: rewriteOf(random, isPrefix) });
  if (random.chance(0.2)) {
    filters.push({ type: 'RequestHeaderModifier', requestHeaderModifier: headerFilter(random) });
  }
  if (random.chance(0.1)) filters.push(mirrorOf(random));
  const withOwn = random.chance(0.06);
  const backends = randomBackends(random);
  return {
    ...own,
    ...(filters.length > 0 ? { filters } : {}),
    ...(random.chance(0.96)
      ? { backendRefs: withOwn ? backends.map(item => ownFilters(random, item)) : backends }
      : {}),
  };
}

/** Makes a rule of a GRPCRoute. */
export function randomGrpcRule(random: Random): Fields {
  const matches = random.chance(0.88) ? { matches: [randomGrpcMatch(random)] } : {};
  return { ...matches, backendRefs: randomBackends(random) };
}
