import RouteSwitcher from '@kinvolk/headlamp-plugin/lib/components/App/RouteSwitcher';
import { NavigationTabs } from '@kinvolk/headlamp-plugin/lib/components/Sidebar/Sidebar';
import { getCluster } from '@kinvolk/headlamp-plugin/lib/lib/cluster';
import { useTypedSelector } from '@kinvolk/headlamp-plugin/lib/redux/hooks';
import Box from '@mui/material/Box';
import Container from '@mui/material/Container';
import { ClusterHealthAlert } from './ClusterHealthAlert';
import { MissingClusters } from './MissingClusters';

export function MainArea() {
  const arePluginsLoaded = useTypedSelector(state => state.plugins.loaded);
  const clusters = useTypedSelector(state => state.config.clusters);
  const isFullWidth = useTypedSelector(state => state.ui.isFullWidth);

  return (
    <Box
      component="main"
      id="main"
      sx={{ gridColumn: 2, gridRow: 1, minHeight: 0, overflow: 'auto', position: 'relative' }}
    >
      <MissingClusters />
      <ClusterHealthAlert />
      <Container
        maxWidth={isFullWidth ? false : 'xl'}
        disableGutters={isFullWidth}
        sx={{ height: '100%' }}
      >
        <NavigationTabs />
        {arePluginsLoaded && (
          <RouteSwitcher requiresToken={() => clusters?.[getCluster() ?? '']?.useToken ?? true} />
        )}
      </Container>
    </Box>
  );
}
