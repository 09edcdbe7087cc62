import { pluralKind } from '../../components/basics/pluralKind';
import type { Translate } from '../../components/words/translate';
import { list, text } from '../../gatewayApi/read';
import type { ReferenceGrant } from '../../gatewayApi/types';

function enumerate(items: readonly string[], t: Translate): string {
  const unique = [...new Set(items)];
  const last = unique.pop() ?? '';
  return unique.length === 0
    ? last
    : t('{{first}} and {{last}}', { first: unique.join(', '), last });
}

/** From where a grant permits references, such as `HTTPRoutes of shop`. */
export function grantOrigins(grant: ReferenceGrant, t: Translate): string[] {
  const namespaces = new Map<string, string[]>();
  for (const from of list(grant.spec?.from)) {
    const namespace = text(from.namespace);
    const kinds = namespaces.get(namespace) ?? [];
    namespaces.set(namespace, [...kinds, pluralKind(text(from.kind))]);
  }
  return [...namespaces].map(([namespace, kinds]) =>
    t('{{kinds}} of {{namespace}}', { kinds: enumerate(kinds, t), namespace })
  );
}

/** What a grant permits references to, such as `Services`. */
export function grantTargets(grant: ReferenceGrant, t: Translate): string[] {
  return list(grant.spec?.to).map(to => {
    const name = text(to.name);
    const kind = text(to.kind);
    return name === '' ? pluralKind(kind) : t('{{kind}} {{name}}', { kind, name });
  });
}

/**
 * Describes a grant: *HTTPRoutes of shop may refer to Services of payments*.
 *
 * @returns If the grant has no `from` or no `to`, the sentence says that it permits nothing.
 */
export function grantSentence(grant: ReferenceGrant, t: Translate): string {
  const from = grantOrigins(grant, t);
  const to = grantTargets(grant, t);
  if (from.length === 0 || to.length === 0) return t('Permits nothing');
  return t('{{from}} may refer to {{to}} of {{namespace}}', {
    from: enumerate(from, t),
    to: enumerate(to, t),
    namespace: grant.metadata.namespace ?? '',
  });
}
