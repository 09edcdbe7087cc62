import { t } from './t';

/** What is said of a route's references. */
export const referenceMessages = {
  'references.resolved': t('Everything that the route refers to can be used.'),
  'backend.kindNotServed': t('{{target}} can not be a backend: the cluster has no such kind.'),
  'backend.coreKind': t('{{target}} can not be a backend: of the core kinds only a Service can.'),
  'backend.otherKind': t('Whether {{target}} can be a backend is up to the implementation.'),
  'backend.notPermitted': t(
    'No ReferenceGrant in the namespace of {{target}} lets {{kind}}s of namespace {{from}} refer to it.'
  ),
  'backend.grantsUnread': t(
    'It is not known whether {{kind}}s of namespace {{from}} may refer to {{target}}: the ReferenceGrants there could not be read.'
  ),
  'backend.absent': t('{{target}} does not exist.'),
  'backend.unread': t('{{target}} could not be read, so it is not known whether it exists.'),
  'extension.kindNotServed': t('{{target}} can not be a filter: the cluster has no such kind.'),
  'extension.otherKind': t('What the filter {{target}} does is up to the implementation.'),
} as const;
