import lanConnect from '@iconify/icons-mdi/lan-connect';
import { Icon } from '@iconify/react';
import {
  registerDetailsViewHeaderAction,
  registerDetailsViewSection,
  registerKubeObjectGlance,
  registerPluginSettings,
  registerProjectDetailsTab,
  registerRoute,
  registerSidebarEntry,
} from '@kinvolk/headlamp-plugin/lib';
import type { ReactNode } from 'react';
import {
  detailsPath,
  detailsRouteName,
  type PageName,
  pagePath,
  pageRouteName,
} from './components/links/locations';
import { giveHeadStart } from './fleet/headStart';
import { PLUGIN_NAME } from './fleet/settings';
import { ROUTE_KINDS } from './gatewayApi/kinds';
import type { GatewayApiKind } from './gatewayApi/types';
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
import { ListenerSetListPage, PolicyListPage } from './pages/kinds/List';
import { OverviewPage } from './pages/overview/Overview';
import { ProjectTab } from './pages/project/ProjectTab';
import { RouteDetailsPage } from './pages/routes/Details';
import { RouteListPage } from './pages/routes/List';
import { SettingsPage } from './pages/settings/Settings';
import { TopologyPage } from './pages/topology/TopologyPage';

// Headlamp calls no translation hook for what is registered.
const PAGES: ReadonlyArray<{ page: PageName; label: string; component: () => ReactNode }> = [
  { page: 'overview', label: 'Overview', component: () => <OverviewPage /> },
  { page: 'topology', label: 'Topology', component: () => <TopologyPage /> },
  { page: 'findings', label: 'Findings', component: () => <FindingsPage /> },
  { page: 'attach', label: 'Can I attach?', component: () => <AttachPage /> },
  { page: 'gatewayclasses', label: 'Gateway Classes', component: () => <GatewayClassListPage /> },
  { page: 'gateways', label: 'Gateways', component: () => <GatewayListPage /> },
  { page: 'listenersets', label: 'Listener Sets', component: () => <ListenerSetListPage /> },
  { page: 'routes', label: 'Routes', component: () => <RouteListPage /> },
  { page: 'policies', label: 'Policies and Grants', component: () => <PolicyListPage /> },
];

const DETAILS: ReadonlyArray<{
  kind: GatewayApiKind;
  page: PageName;
  component: () => ReactNode;
}> = [
  {
    kind: 'GatewayClass',
    page: 'gatewayclasses',
    component: () => <GatewayClassDetailsPage />,
  },
  { kind: 'Gateway', page: 'gateways', component: () => <GatewayDetailsPage /> },
  {
    kind: 'ListenerSet',
    page: 'listenersets',
    component: () => <KindDetailsPage kind="ListenerSet" />,
  },
  ...ROUTE_KINDS.map(kind => ({
    kind,
    page: 'routes' as const,
    component: () => <RouteDetailsPage kind={kind} />,
  })),
  {
    kind: 'ReferenceGrant',
    page: 'policies',
    component: () => <KindDetailsPage kind="ReferenceGrant" />,
  },
  {
    kind: 'BackendTLSPolicy',
    page: 'policies',
    component: () => <KindDetailsPage kind="BackendTLSPolicy" />,
  },
];

const SIDEBARS = [
  { sidebar: 'HOME', atHome: true },
  { sidebar: 'IN-CLUSTER', atHome: false },
] as const;

// Sidebar entries are stored by their name, so home and clusters need different ones.
function sidebarItem(page: PageName | 'group', atHome: boolean): string {
  return `gateway-fleet-${page}${atHome ? '-home' : ''}`;
}

// The pages that may have thousands of objects to wait for.
giveHeadStart(pagePath('routes', false), ROUTE_KINDS);
giveHeadStart(pagePath('topology', false));

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
  for (const { page, label, component } of PAGES) {
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
      // Each page shows a cluster that wants a login beside the others, so none may redirect.
      noAuthRequired: true,
      component,
    });
  }
}

for (const { kind, page, component } of DETAILS) {
  registerRoute({
    path: detailsPath(kind),
    exact: true,
    name: detailsRouteName(kind),
    sidebar: { item: sidebarItem(page, false), sidebar: 'IN-CLUSTER' },
    noAuthRequired: true,
    component,
  });
}

registerDetailsViewHeaderAction(AttachAction);
registerDetailsViewSection(GatewayFleetSection);
registerKubeObjectGlance({ id: PLUGIN_NAME, component: FleetGlance });
registerProjectDetailsTab({
  id: PLUGIN_NAME,
  label: 'Gateway Fleet',
  icon: <Icon icon={lanConnect} aria-hidden />,
  component: ProjectTab,
});
registerPluginSettings(PLUGIN_NAME, SettingsPage, false);
