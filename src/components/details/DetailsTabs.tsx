import { Tabs } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { activeTab, tabSearch } from './tabChoice';

/** One tab of a details page. */
export interface DetailsTab {
  /** Its name in the URL: stable, never translated. */
  readonly id: string;
  readonly label: string;
  /** Called for the tab that is shown only. */
  readonly content: () => ReactNode;
}

export interface DetailsTabsProps {
  readonly tabs: readonly DetailsTab[];
  /** Says to people who don't see the page what the tabs are about. */
  readonly label: string;
}

/** Tabs whose choice is in the URL, so that links lead to one and Back works. */
export function DetailsTabs({ tabs, label }: DetailsTabsProps) {
  const { search } = useLocation();
  const history = useHistory();
  const active = activeTab(tabs, search);
  if (active === undefined) return null;
  return (
    <Tabs
      // Headlamp makes ids of it, which may hold no space; a no-break space reads the same.
      ariaLabel={label.replace(/ /g, '\u00a0')}
      defaultIndex={tabs.indexOf(active)}
      onTabChanged={index => {
        const chosen = tabs[index];
        if (chosen === undefined || chosen === activeTab(tabs, history.location.search)) return;
        history.push({
          ...history.location,
          search: tabSearch(history.location.search, chosen.id),
        });
      }}
      // Headlamp's tabs render every panel, so the others are left empty: each costs feeds.
      tabs={tabs.map(tab => ({
        label: tab.label,
        component: tab === active ? <Box sx={{ pt: 2 }}>{tab.content()}</Box> : null,
      }))}
    />
  );
}
