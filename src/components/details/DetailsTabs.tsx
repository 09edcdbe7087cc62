import { Tabs } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { activeTab, tabSearch } from './tabChoice';

export interface DetailsTab {
  /** The tab's name in the URL: stable, never translated. */
  readonly id: string;
  readonly label: string;
  /** Called only for the active tab. */
  readonly content: () => ReactNode;
}

export interface DetailsTabsProps {
  readonly tabs: readonly DetailsTab[];
  /** The accessible name of the tab list. */
  readonly label: string;
}

/** Tabs with the selection in the URL, so that links and Back work. */
export function DetailsTabs({ tabs, label }: DetailsTabsProps) {
  const { search } = useLocation();
  const history = useHistory();
  const active = activeTab(tabs, search);
  if (active === undefined) return null;
  return (
    <Tabs
      // Headlamp derives ids from the label, and ids cannot contain spaces. A no-break space looks
      // the same.
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
      // Headlamp renders all panels. The inactive ones stay empty, because their content would
      // watch objects.
      tabs={tabs.map(tab => ({
        label: tab.label,
        component: tab === active ? <Box sx={{ pt: 2 }}>{tab.content()}</Box> : null,
      }))}
    />
  );
}
