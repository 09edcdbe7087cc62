import { t } from '../../words/t';

/** What the findings about grants say, and what others say of grants that are needed. */
export const grantsFindingMessages = {
  'grant.needed': t(
    '{{kind}}s of namespace {{from}} may not refer to {{target}}: no ReferenceGrant in namespace {{namespace}} permits it.'
  ),
  'grant.nearMiss.namespace': t(
    '{{kind}}s of namespace {{from}} may not refer to {{target}}: {{grant}} is for namespace {{got}} only.'
  ),
  'grant.nearMiss.kind': t(
    '{{kind}}s of namespace {{from}} may not refer to {{target}}: {{grant}} is for the kind {{got}} of that namespace only.'
  ),
  'grant.nearMiss.group': t(
    '{{kind}}s of namespace {{from}} may not refer to {{target}}: {{grant}} names the group {{got}} in its from, and {{kind}} is of group {{group}}.'
  ),
  'grant.nearMiss.name': t(
    '{{kind}}s of namespace {{from}} may not refer to {{target}}: {{grant}} is about {{got}} only.'
  ),
  'grant.nearMiss.targetKind': t(
    '{{kind}}s of namespace {{from}} may not refer to {{target}}: {{grant}} is about the kind {{got}} only.'
  ),
  'grant.nearMiss.targetGroup': t(
    '{{kind}}s of namespace {{from}} may not refer to {{target}}: {{grant}} names the group {{got}} in its to, and {{targetKind}} is of group {{targetGroup}}.'
  ),
  'grant.fix.create': t(
    'Create {{grant}}. From then on every {{kind}} of namespace {{from}} may refer to {{target}}.'
  ),
  'GrantFromUnknownNamespace.absent': t(
    '{{grant}} permits something to namespace {{namespace}}, which does not exist.'
  ),
  'GrantFromUnknownNamespace.nearest': t(
    '{{grant}} permits something to namespace {{namespace}}, which does not exist; there is {{nearest}}.'
  ),
  'GrantFromUnknownNamespace.fix': t(
    'Name {{nearest}} instead. Everything of the kind in that namespace may then refer to what the grant names.'
  ),
  'GrantUnused.unused': t('Nothing needs {{grant}}: no reference depends on what it permits.'),
} as const;
