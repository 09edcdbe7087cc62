import lanConnect from '@iconify/icons-mdi/lan-connect';
import { Icon } from '@iconify/react';
import {
  registerDetailsViewHeaderAction,
  registerDetailsViewSection,
  registerDetailsViewSectionsProcessor,
  registerKubeObjectGlance,
  registerPluginSettings,
  registerProjectDetailsTab,
  registerRoute,
  registerSidebarEntry,
} from '@kinvolk/headlamp-plugin/lib';
import type { ReactNode } from 'react';
import { withoutMetadata } from './components/details/detailsSections';
import {
  detailsPath,
  detailsRouteName,
  type PageName,
  pagePath,
  pageRouteName,
} from './components/links/locations';
import { giveHeadStart } from './fleet/headStart';
import { PLUGIN_NAME } from './fleet/settings';
import { KIND_TABLE, PAGE_KINDS, type PageKind, ROUTE_KINDS } from './gatewayApi/kinds';
import { AttachAction } from './pages/attach/AttachAction';
import { AttachPage } from './pages/attach/AttachPage';
import { FleetGlance } from './pages/coreSections/FleetGlance';
import { GatewayFleetSection } from './pages/coreSections/GatewayFleetSection';
import { FindingsPage } from './pages/findings/Findings';
import { GatewayClassDetailsPage } from './pages/gatewayclasses/Details';
import { GatewayClassListPage } from './pages/gatewayclasses/List';
import { GatewayDetailsPage } from './pages/gateways/Details';
import { GatewayListPage } from './pages/gateways/List';
import { KindDetailsPage } from './pages/kinds/Details';
import { KindListPage } from './pages/kinds/List';
import { OverviewPage } from './pages/overview/Overview';
import { ProjectTab } from './pages/project/ProjectTab';
import { RouteDetailsPage } from './pages/routes/Details';
import { RouteListPage } from './pages/routes/List';
import { SettingsPage } from './pages/settings/Settings';
import { TopologyPage } from './pages/topology/TopologyPage';

// The sidebar shows the pages in this order. Headlamp does not translate registered labels.
const PAGES = {
  overview: { label: 'Overview', component: () => <OverviewPage /> },
  topology: { label: 'Topology', component: () => <TopologyPage /> },
  findings: { label: 'Findings', component: () => <FindingsPage /> },
  attach: { label: 'Can I attach?', component: () => <AttachPage /> },
  gatewayclasses: { label: 'Gateway Classes', component: () => <GatewayClassListPage /> },
  gateways: { label: 'Gateways', component: () => <GatewayListPage /> },
  listenersets: { label: 'Listener Sets', component: () => <KindListPage page="listenersets" /> },
  routes: { label: 'Routes', component: () => <RouteListPage /> },
  policies: { label: 'Policies and Grants', component: () => <KindListPage page="policies" /> },
  multicluster: {
    label: 'Multicluster Services',
    component: () => <KindListPage page="multicluster" />,
  },
} satisfies Record<PageName, { label: string; component: () => ReactNode }>;

const DETAILS = {
  GatewayClass: () => <GatewayClassDetailsPage />,
  Gateway: () => <GatewayDetailsPage />,
  ListenerSet: () => <KindDetailsPage kind="ListenerSet" />,
  HTTPRoute: () => <RouteDetailsPage kind="HTTPRoute" />,
  GRPCRoute: () => <RouteDetailsPage kind="GRPCRoute" />,
  TLSRoute: () => <RouteDetailsPage kind="TLSRoute" />,
  TCPRoute: () => <RouteDetailsPage kind="TCPRoute" />,
  UDPRoute: () => <RouteDetailsPage kind="UDPRoute" />,
  ReferenceGrant: () => <KindDetailsPage kind="ReferenceGrant" />,
  BackendTLSPolicy: () => <KindDetailsPage kind="BackendTLSPolicy" />,
  ServiceImport: () => <KindDetailsPage kind="ServiceImport" />,
  ServiceExport: () => <KindDetailsPage kind="ServiceExport" />,
} satisfies Record<PageKind, () => ReactNode>;

const SIDEBARS = [
  { sidebar: 'HOME', atHome: true },
  { sidebar: 'IN-CLUSTER', atHome: false },
] as const;

// Headlamp stores sidebar entries by name, so home and cluster entries need different names.
function sidebarItem(page: PageName | 'group', atHome: boolean): string {
  return `gateway-fleet-${page}${atHome ? '-home' : ''}`;
}

// These pages may have to load thousands of objects.
void giveHeadStart(pagePath('routes', false), ROUTE_KINDS);
void giveHeadStart(pagePath('topology', false));

for (const { sidebar, atHome } of SIDEBARS) {
  registerSidebarEntry({
    sidebar,
    parent: null,
    name: sidebarItem('group', atHome),
    label: 'Gateway Fleet',
    icon: lanConnect,
    url: pagePath('overview', atHome),
    useClusterURL: !atHome,
  });
  for (const page of Object.keys(PAGES) as PageName[]) {
    const { label, component } = PAGES[page];
    registerSidebarEntry({
      sidebar,
      parent: sidebarItem('group', atHome),
      name: sidebarItem(page, atHome),
      label,
      url: pagePath(page, atHome),
      useClusterURL: !atHome,
    });
    registerRoute({
      path: pagePath(page, atHome),
      exact: true,
      name: pageRouteName(page, atHome),
      sidebar: { item: sidebarItem(page, atHome), sidebar },
      useClusterURL: !atHome,
      // A page shows a cluster that requires a login beside others, so it must not redirect.
      noAuthRequired: true,
      component,
    });
  }
}

for (const kind of PAGE_KINDS) {
  registerRoute({
    path: detailsPath(kind),
    exact: true,
    name: detailsRouteName(kind),
    sidebar: { item: sidebarItem(KIND_TABLE[kind].page, false), sidebar: 'IN-CLUSTER' },
    noAuthRequired: true,
    component: DETAILS[kind],
  });
}

registerDetailsViewHeaderAction(AttachAction);
registerDetailsViewSection(GatewayFleetSection);
registerDetailsViewSectionsProcessor(withoutMetadata);
registerKubeObjectGlance({ id: PLUGIN_NAME, component: FleetGlance });
registerProjectDetailsTab({
  id: PLUGIN_NAME,
  label: 'Gateway Fleet',
  icon: <Icon icon={lanConnect} aria-hidden />,
  component: ProjectTab,
});
registerPluginSettings(PLUGIN_NAME, SettingsPage, false);
