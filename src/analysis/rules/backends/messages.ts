import { t } from '../../words/t';

/** What the findings about backends say. */
export const backendsFindingMessages = {
  'BackendNotFound.absent': t('{{target}} does not exist, so requests for it fail.'),
  'BackendNotFound.nearest': t(
    '{{target}} does not exist, so requests for it fail; there is {{nearest}}.'
  ),
  'BackendNotFound.elsewhere': t(
    '{{target}} does not exist, so requests for it fail; namespace {{namespaces}} has a {{kind}} of that name.'
  ),
  'BackendNotFound.elsewhereMany': t(
    '{{target}} does not exist, so requests for it fail; {{count}} other namespaces have a {{kind}} of that name, among them {{namespaces}}.'
  ),
  'BackendNotFound.fixCreate': t('Create {{target}}, if its name is right.'),
  'BackendNotFound.fixName': t('Send the requests to {{nearest}} instead.'),
  'BackendNotFound.fixNamespace': t(
    'Send the requests to namespace {{namespaces}}. A ReferenceGrant there must permit it.'
  ),
  'BackendPortNotFound.other': t('{{target}} has no port {{port}}; it has {{ports}}.'),
  'BackendPortNotFound.otherNone': t('{{target}} has no port {{port}}: it has no ports at all.'),
  'BackendPortNotFound.missing': t(
    'The reference to {{target}} names no port, which a Service needs; it has {{ports}}.'
  ),
  'BackendPortNotFound.missingNone': t(
    'The reference to {{target}} names no port, which a Service needs, and the Service has none.'
  ),
  'BackendPortNotFound.fix': t('Use port {{port}}, the only one that {{target}} has.'),
  'InvalidKind.core': t(
    '{{target}} can not be a backend: of the core kinds only a Service can, so requests for it fail.'
  ),
  'InvalidKind.notServed': t(
    'The cluster has no kind {{kind}} of group {{group}}, so {{target}} can not be used.'
  ),
  'NoReadyEndpoints.none': t(
    '{{target}} has no ready endpoint: requests for it fail until one of its pods is ready.'
  ),
  'AllWeightsZero.zero': t(
    'Every backend of the rule has weight 0 ({{targets}}), so none of them gets requests.'
  ),
  'RuleWithoutBackend.http': t(
    'The rule has no backend and no filter that answers: its requests get an error.'
  ),
  'RuleWithoutBackend.noRules': t(
    'The route has no rules, which means one rule for every path, without a backend: its requests get an error.'
  ),
  'RuleWithoutBackend.stream': t('The rule has no backend: its connections are refused.'),
} as const;
