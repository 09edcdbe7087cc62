import { AppLogo } from '@kinvolk/headlamp-plugin/lib/components/App/AppLogo';
import { SettingsButton } from '@kinvolk/headlamp-plugin/lib/components/App/Settings';
import { ClusterTitle } from '@kinvolk/headlamp-plugin/lib/components/cluster/Chooser';
import { useCluster, useClustersConf } from '@kinvolk/headlamp-plugin/lib/lib/k8s';
import {
  type AppBarAction,
  DefaultAppBarAction,
} from '@kinvolk/headlamp-plugin/lib/redux/actionButtonsSlice';
import { useTypedSelector } from '@kinvolk/headlamp-plugin/lib/redux/hooks';
import AppBar from '@mui/material/AppBar';
import Box from '@mui/material/Box';
import Toolbar from '@mui/material/Toolbar';
import { useTranslation } from 'react-i18next';
import { AppBarActionView } from './AppBarActionView';
import { ClusterSelection } from './ClusterSelection';
import { SidebarToggle } from './SidebarToggle';
import { ThemeToggle } from './ThemeToggle';
import { UserMenu } from './UserMenu';

export function TopBar() {
  const { t } = useTranslation();
  const isHidden = useTypedSelector(state => state.ui.hideAppBar);
  const actions = useAppBarActions();

  if (isHidden) return null;
  return (
    <AppBar
      component="nav"
      aria-label={t('Appbar Tools')}
      position="static"
      elevation={0}
      enableColorOnDark
      sx={theme => ({
        backgroundImage: 'none',
        backgroundColor: theme.palette.navbar.background,
        borderBottom: `1px solid ${theme.palette.divider}`,
        color: theme.palette.navbar.color,
        zIndex: theme.zIndex.drawer + 1,
      })}
    >
      <Toolbar sx={{ gap: 1 }}>
        <SidebarToggle />
        <AppLogo />
        <Box sx={{ flexGrow: 1 }} />
        {actions.map((action, index) => (
          <AppBarActionView key={index} action={action} />
        ))}
      </Toolbar>
    </AppBar>
  );
}

/** Headlamp's own actions and those of plugins, after the plugins' processors. */
function useAppBarActions(): AppBarAction[] {
  const cluster = useCluster() ?? undefined;
  const clusters = useClustersConf() ?? undefined;
  const added = useTypedSelector(state => state.actionButtons.appBarActions);
  const processors = useTypedSelector(state => state.actionButtons.appBarActionsProcessors);

  const actions: AppBarAction[] = [
    { id: DefaultAppBarAction.GLOBAL_SEARCH, action: null },
    {
      id: DefaultAppBarAction.CLUSTER,
      action: <ClusterTitle cluster={cluster} clusters={clusters} />,
    },
    { id: 'HOST_CLUSTER_SELECTION', action: <ClusterSelection /> },
    ...added,
    { id: DefaultAppBarAction.NOTIFICATION, action: null },
    { id: 'HOST_THEME', action: <ThemeToggle /> },
    { id: DefaultAppBarAction.SETTINGS, action: <SettingsButton /> },
    { id: DefaultAppBarAction.USER, action: <UserMenu /> },
  ];
  return processors.reduce((kept, { processor }) => processor({ actions: kept }), actions);
}
