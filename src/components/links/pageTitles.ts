import type { Translate } from '../words/translate';
import type { SidebarPage } from './locations';

/** The titles of the pages of the sidebar, in the order of the sidebar. */
export const PAGE_TITLES: Readonly<Record<SidebarPage, (t: Translate) => string>> = {
  overview: t => t('Overview'),
  topology: t => t('Topology'),
  trace: t => t('Trace'),
  findings: t => t('Findings'),
  attach: t => t('Can I attach?'),
  gatewayclasses: t => t('Gateway Classes'),
  gateways: t => t('Gateways'),
  listenersets: t => t('Listener Sets'),
  routes: t => t('Routes'),
  policies: t => t('Policies and Grants'),
  multicluster: t => t('Multicluster Services'),
};
