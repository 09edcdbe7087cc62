import lanConnect from '@iconify/icons-mdi/lan-connect';
import { registerSidebarEntry } from '@kinvolk/headlamp-plugin/lib';
import { type PageName, pagePath, type SidebarPage } from '../../components/links/locations';
import { PAGE_TITLES } from '../../components/links/pageTitles';
import type { Translate } from '../../components/words/translate';

/** Headlamp's two sidebars: at home, and inside clusters. */
export const SIDEBARS = [
  { sidebar: 'HOME', atHome: true },
  { sidebar: 'IN-CLUSTER', atHome: false },
] as const;

/**
 * The name of a sidebar entry. Headlamp stores entries by name, so home and clusters need different
 * ones. The page that makes a route has the entry of the routes.
 */
export function sidebarItem(page: PageName | 'group', atHome: boolean): string {
  return `gateway-fleet-${page === 'createroute' ? 'routes' : page}${atHome ? '-home' : ''}`;
}

/** Registers all entries. A second call replaces them. */
export function registerSidebar(t: Translate): void {
  SIDEBARS.forEach(({ sidebar, atHome }) => {
    registerSidebarEntry({
      sidebar,
      parent: null,
      name: sidebarItem('group', atHome),
      label: 'Gateway Fleet',
      icon: lanConnect,
      url: pagePath('overview', atHome),
      useClusterURL: !atHome,
    });
    (Object.keys(PAGE_TITLES) as SidebarPage[]).forEach(page =>
      registerSidebarEntry({
        sidebar,
        parent: sidebarItem('group', atHome),
        name: sidebarItem(page, atHome),
        label: PAGE_TITLES[page](t),
        url: pagePath(page, atHome),
        useClusterURL: !atHome,
      })
    );
  });
}
