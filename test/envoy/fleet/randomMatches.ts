import type { Random } from './random';
import type { Fields } from './randomListeners';

const PATHS = ['/', '/a', '/a/', '/a/b', '/ab'] as const;
const PATTERNS = ['/a.*', '/[ab]', '/a/(b|c)', '/.*c'] as const;
const VALUE_PATTERNS = ['b.*', '[0-9]+'] as const;

/** A value that each pattern of a fleet matches. */
export const MATCHED_BY: Readonly<
  Record<(typeof PATTERNS)[number] | (typeof VALUE_PATTERNS)[number], string>
> = {
  '/a.*': '/ab',
  '/[ab]': '/b',
  '/a/(b|c)': '/a/c',
  '/.*c': '/b/c',
  'b.*': 'beta',
  '[0-9]+': '1',
};

function pathOf(random: Random): Fields {
  const roll = random.next();
  if (roll < 0.15) return {};
  if (roll < 0.45) return { path: { type: 'Exact', value: random.pick(PATHS) } };
  if (roll < 0.68) return { path: { type: 'RegularExpression', value: random.pick(PATTERNS) } };
  return { path: { type: 'PathPrefix', value: random.pick(PATHS) } };
}

function valueMatch(random: Random, name: string, patterns: number, values: readonly string[]) {
  return random.chance(patterns)
    ? { type: 'RegularExpression', name, value: random.pick(VALUE_PATTERNS) }
    : { name, value: random.pick(values) };
}

function headersOf(random: Random): Fields[] {
  return random
    .some(['x-env', 'X-Ver'], 1 + random.below(2))
    .map(name => valueMatch(random, name, 0.45, ['beta', 'prod', '1']));
}

/** Makes a match of an HTTPRoute. */
export function randomHttpMatch(random: Random): Fields {
  return {
    ...pathOf(random),
    ...(random.chance(0.3) ? { method: random.pick(['GET', 'POST']) } : {}),
    ...(random.chance(0.45) ? { headers: headersOf(random) } : {}),
    ...(random.chance(0.4) ? { queryParams: [valueMatch(random, 'q', 0.5, ['1', '2'])] } : {}),
  };
}

/** Makes a match of a GRPCRoute. */
export function randomGrpcMatch(random: Random): Fields {
  const method = random.pick([
    { service: 'a.Cart' },
    { service: 'a.Cart', method: 'Get' },
    { service: 'a.Cart.Long', method: 'Get' },
    { service: 'a.Cart.Long' },
  ]);
  return { method, ...(random.chance(0.5) ? { headers: headersOf(random) } : {}) };
}
