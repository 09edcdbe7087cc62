import type { Translate } from '../../components/words/translate';
import { list, text } from '../../gatewayApi/read';
import type { RouteKind } from '../../gatewayApi/types';
import type { AnyMatch, AnyRule, FieldLine } from './routeFields';

interface NamedMatch {
  readonly name?: string | null;
  readonly type?: string | null;
  readonly value?: string | null;
}

function named(
  label: string,
  matches: ReadonlyArray<NamedMatch | null> | null | undefined
): FieldLine[] {
  return list(matches).map(({ name, type, value }) => ({
    label,
    value: `${text(name)}: ${text(type) || 'Exact'} ${text(value)}`,
  }));
}

function httpLines(match: AnyMatch | null, t: Translate): FieldLine[] {
  const path = match?.path;
  const method = text(match?.method);
  return [
    {
      label: t('Path'),
      value: `${text(path?.type) || 'PathPrefix'} ${text(path?.value) || '/'}`,
    },
    ...(method === '' ? [] : [{ label: t('Method'), value: method }]),
    ...named(t('Header'), match?.headers),
    ...named(t('Query parameter'), match?.queryParams),
  ];
}

function grpcLines(match: AnyMatch | null, t: Translate): FieldLine[] {
  const method = typeof match?.method === 'object' ? match.method : undefined;
  const service = text(method?.service);
  const name = text(method?.method);
  return [
    ...(service === '' && name === ''
      ? []
      : [
          {
            label: t('Method'),
            value: `${text(method?.type) || 'Exact'} ${service || '*'}/${name || '*'}`,
          },
        ]),
    ...named(t('Header'), match?.headers),
  ];
}

/**
 * The conditions of one match, with the specification's defaults: HTTPRoutes match the path prefix
 * `/`, and each type is `Exact`.
 *
 * @param match - null reads as a match without fields.
 * @returns Conditions that must all apply; empty if every request matches.
 */
export function matchLines(match: AnyMatch | null, kind: RouteKind, t: Translate): FieldLine[] {
  switch (kind) {
    case 'HTTPRoute':
      return httpLines(match, t);
    case 'GRPCRoute':
      return grpcLines(match, t);
    default:
      return [];
  }
}

/**
 * The matches of a rule, of which one must apply.
 *
 * @returns The conditions of each match. A rule without matches has one match without conditions.
 *   Empty for kinds whose rules accept every connection.
 */
export function ruleMatches(rule: AnyRule, kind: RouteKind, t: Translate): FieldLine[][] {
  if (kind !== 'HTTPRoute' && kind !== 'GRPCRoute') return [];
  const matches = list(rule.matches);
  return (matches.length === 0 ? [null] : matches).map(match => matchLines(match, kind, t));
}
