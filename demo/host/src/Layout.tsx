import { ActivitiesRenderer } from '@kinvolk/headlamp-plugin/lib/components/activity/Activity';
import ShortcutsSettings from '@kinvolk/headlamp-plugin/lib/components/App/Settings/ShortcutsSettings';
import Sidebar from '@kinvolk/headlamp-plugin/lib/components/Sidebar';
import { useUIPanelsGroupedBySide } from '@kinvolk/headlamp-plugin/lib/redux/uiSlice';
import Box from '@mui/material/Box';
import CssBaseline from '@mui/material/CssBaseline';
import { AboutDialog } from './AboutDialog';
import { ActionNotices } from './ActionNotices';
import { MainArea } from './MainArea';
import { Panels } from './Panels';
import { SkipLink } from './SkipLink';
import { TopBar } from './TopBar';
import { useClusterConfig } from './useClusterConfig';
import { useSavedNamespaces } from './useSavedNamespaces';

export function Layout() {
  useClusterConfig();
  useSavedNamespaces();
  const panels = useUIPanelsGroupedBySide();

  return (
    <>
      <CssBaseline enableColorScheme />
      <SkipLink />
      <AboutDialog />
      <ShortcutsSettings />
      <ActionNotices />
      <Box sx={{ display: 'flex', height: '100dvh' }}>
        <Panels panels={panels.left} />
        <Box sx={{ display: 'flex', flexDirection: 'column', flexGrow: 1, overflow: 'auto' }}>
          <Panels panels={panels.top} />
          <TopBar />
          {/* The sidebar, the activities and their bar choose their grid areas by number. */}
          <Box
            sx={{
              display: 'grid',
              gridTemplateColumns: 'min-content 1fr',
              gridTemplateRows: '1fr min-content',
              flexGrow: 1,
              overflow: 'hidden',
              position: 'relative',
            }}
          >
            <Sidebar />
            <MainArea />
            <ActivitiesRenderer />
          </Box>
          <Panels panels={panels.bottom} />
        </Box>
        <Panels panels={panels.right} />
      </Box>
    </>
  );
}
