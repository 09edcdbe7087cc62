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
  registerUIPanel,
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
import { ReviewHost } from './components/review/ReviewHost';
import { fillText } from './components/words/fillText';
import { giveHeadStart } from './fleet/headStart';
import { PLUGIN_NAME } from './fleet/settings';
import { KIND_TABLE, PAGE_KINDS, type PageKind, ROUTE_KINDS } from './gatewayApi/kinds';
import { AttachAction } from './pages/attach/AttachAction';
import { AttachPage } from './pages/attach/AttachPage';
import { FleetGlance } from './pages/coreSections/FleetGlance';
import { GatewayFleetSection } from './pages/coreSections/GatewayFleetSection';
import { CreateRouteAction } from './pages/createRoute/CreateRouteAction';
import { CreateRoutePage } from './pages/createRoute/CreateRoutePage';
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
import { registerSidebar, sidebarItem, SIDEBARS } from './pages/sidebar/sidebarEntries';
import { SidebarWords } from './pages/sidebar/SidebarWords';
import { TopologyPage } from './pages/topology/TopologyPage';
import { TraceAction } from './pages/trace/TraceAction';
import { TracePage } from './pages/trace/TracePage';

const PAGES: Readonly<Record<PageName, () => ReactNode>> = {
  overview: () => <OverviewPage />,
  topology: () => <TopologyPage />,
  trace: () => <TracePage />,
  findings: () => <FindingsPage />,
  attach: () => <AttachPage />,
  createroute: () => <CreateRoutePage />,
  gatewayclasses: () => <GatewayClassListPage />,
  gateways: () => <GatewayListPage />,
  listenersets: () => <KindListPage page="listenersets" />,
  routes: () => <RouteListPage />,
  policies: () => <KindListPage page="policies" />,
  multicluster: () => <KindListPage page="multicluster" />,
};

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

// These pages may have to load thousands of objects.
void giveHeadStart(pagePath('routes', false), ROUTE_KINDS);
void giveHeadStart(pagePath('topology', false));

// Headlamp mounts the component that translates the entries after the first pages.
registerSidebar(fillText);
registerUIPanel({ id: `${PLUGIN_NAME}-sidebar`, side: 'bottom', component: SidebarWords });
registerUIPanel({ id: `${PLUGIN_NAME}-review`, side: 'bottom', component: ReviewHost });

for (const { sidebar, atHome } of SIDEBARS) {
  for (const page of Object.keys(PAGES) as PageName[]) {
    registerRoute({
      path: pagePath(page, atHome),
      exact: true,
      name: pageRouteName(page, atHome),
      sidebar: { item: sidebarItem(page, atHome), sidebar },
      useClusterURL: !atHome,
      // A page shows a cluster that requires a login beside others, so it must not redirect.
      noAuthRequired: true,
      component: PAGES[page],
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

registerDetailsViewHeaderAction(TraceAction);
registerDetailsViewHeaderAction(AttachAction);
registerDetailsViewHeaderAction(CreateRouteAction);
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
