import { t } from './t';

/** What is said of Gateways, ListenerSets and their listeners. */
export const listenerMessages = {
  'admission.all': t('{{gateway}} takes ListenerSets from every namespace.'),
  'admission.same': t(
    '{{listenerSet}} is in the namespace of {{gateway}}, from which it takes ListenerSets.'
  ),
  'admission.otherNamespace': t(
    '{{gateway}} takes ListenerSets from its own namespace {{own}} only (allowedListeners.namespaces.from: Same), and {{listenerSet}} is in {{namespace}}.'
  ),
  'admission.otherNamespaceDefault': t(
    '{{gateway}} takes ListenerSets from its own namespace {{own}} only, and {{listenerSet}} is in {{namespace}}.'
  ),
  'admission.none': t(
    '{{gateway}} takes no ListenerSets (allowedListeners.namespaces.from: None).'
  ),
  'admission.noneDefault': t(
    '{{gateway}} does not say from where it takes ListenerSets, which means from nowhere (allowedListeners.namespaces.from is None by default).'
  ),
  'admission.selected': t(
    'The selector of {{gateway}} for ListenerSets matches namespace {{namespace}}.'
  ),
  'admission.selectsNothing': t(
    '{{gateway}} takes ListenerSets from the namespaces of a selector and has none, which matches no namespace.'
  ),
  'admission.labelsMissing': t(
    '{{gateway}} takes ListenerSets from namespaces with {{labels}} only, which the labels of namespace {{namespace}} do not fit.'
  ),
  'admission.labelsUnread': t(
    '{{gateway}} takes ListenerSets from namespaces with certain labels, and those of {{namespace}} could not be read.'
  ),
  'admission.selectorMalformed': t(
    'The selector of {{gateway}} for ListenerSets has an expression that can not be understood.'
  ),
  'admission.fromMalformed': t(
    '{{gateway}} takes ListenerSets from {{from}}, which is none of All, Same, Selector and None.'
  ),
  'certificate.notPermitted': t(
    '{{owner}} refers to {{target}} in another namespace, and no ReferenceGrant there permits it.'
  ),
  'certificate.kindNotServed': t(
    '{{target}} can not hold a certificate: the cluster has no such kind.'
  ),
  'certificate.wrongKind': t('{{target}} can not hold a certificate: it must be a {{expected}}.'),
  'certificate.otherKind': t('What {{target}} holds is up to the implementation.'),
  'certificate.absent': t('{{target}} does not exist.'),
  'certificate.flawed': t('{{target}} has no valid PEM under {{key}}.'),
  'certificate.unread': t('{{target}} was not read, so its existence and content are not known.'),
  'certificate.grantsUnread': t(
    'It is not known whether {{owner}} may refer to {{target}}: the ReferenceGrants there could not be read.'
  ),
  'listener.accepted': t('Listener {{listener}} can be served.'),
  'listener.implementation': t(
    'Protocol {{protocol}} of listener {{listener}} belongs to an implementation.'
  ),
  'listener.unsupportedProtocol': t(
    'Listener {{listener}} has protocol {{protocol}}, which the Gateway API does not know.'
  ),
  'listener.conflicted': t(
    'Listener {{listener}} can not be told from other listeners of the Gateway.'
  ),
  'listener.conflictUnknown': t(
    'Whether listener {{listener}} is distinct from all others depends on ListenerSets that may count and could not be judged.'
  ),
  'listener.caUnknown': t(
    'Listener {{listener}} should validate client certificates, and it is not known whether any CA certificate of it is valid.'
  ),
  'listener.withoutCa': t(
    'Listener {{listener}} should validate client certificates, and no CA certificate of it is valid.'
  ),
  'listener.noConflicts': t('Listener {{listener}} is distinct from all others.'),
  'listener.ProtocolConflict': t(
    'Listener {{listener}} has port {{port}} in common with {{others}}, which its protocol does not allow.'
  ),
  'listener.HostnameConflict': t(
    'Listener {{listener}} has protocol, port {{port}} and hostname in common with {{others}}.'
  ),
  'listener.invalidKinds': t('Listener {{listener}} can not take {{kinds}}.'),
  'listener.resolvedRefs': t('Everything that listener {{listener}} refers to can be used.'),
  'listenerSet.accepted': t('{{listenerSet}} adds its listeners to the Gateway.'),
  'listenerSet.partly': t(
    '{{listenerSet}} adds some of its listeners to the Gateway; the others are not valid.'
  ),
  'listenerSet.parentNotAccepted': t(
    '{{gateway}}, to which {{listenerSet}} adds listeners, is not accepted itself ({{reason}}).'
  ),
  'listenerSet.unknown': t('It is not known whether any listener of {{listenerSet}} is valid.'),
  'listenerSet.noneValid': t('No listener of {{listenerSet}} is valid.'),
  'gateway.accepted': t('Every listener of {{gateway}} can be served.'),
  'gateway.someListeners': t('{{gateway}} serves without {{listeners}}, which are not valid.'),
  'gateway.unknown': t('It is not known whether any listener of {{gateway}} is valid.'),
  'parameters.notServed': t(
    '{{owner}} refers to {{parameters}} for its parameters, and the cluster has no such kind.'
  ),
  'parameters.absent': t(
    '{{owner}} refers to {{parameters}} for its parameters, which does not exist.'
  ),
  'parameters.unread': t(
    '{{owner}} refers to {{parameters}} for its parameters, which could not be read.'
  ),
  'gateway.noListeners': t('{{gateway}} has no valid listener.'),
  'gateway.resolvedRefs': t('Everything that {{gateway}} refers to can be used.'),
} as const;
