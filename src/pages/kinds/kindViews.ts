import type { Translate } from '../../components/words/translate';
import { backendTlsPolicyView } from './backendTlsPolicyView';
import type { GenericKind, GenericObject, GenericPage } from './genericKind';
import type { KindView } from './kindView';
import { listenerSetView } from './listenerSetView';
import { serviceExportView, serviceImportView } from './multiclusterViews';
import { referenceGrantView } from './referenceGrantView';

const VIEWS: { readonly [K in GenericKind]: KindView<K> } = {
  ListenerSet: listenerSetView,
  ReferenceGrant: referenceGrantView,
  BackendTLSPolicy: backendTlsPolicyView,
  ServiceImport: serviceImportView,
  ServiceExport: serviceExportView,
};

export const TITLES: Readonly<Record<GenericPage, (t: Translate) => string>> = {
  listenersets: t => t('Listener Sets'),
  policies: t => t('Policies and Grants'),
  multicluster: t => t('Multicluster Services'),
};

export function viewOfKind<K extends GenericKind>(kind: K): KindView<K> {
  return VIEWS[kind];
}

/** The parts of a view that a list row needs. */
export function viewOf(object: GenericObject): Pick<KindView, 'summary' | 'summaryText'> {
  return VIEWS[object.kind];
}
