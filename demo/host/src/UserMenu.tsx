import { Icon } from '@iconify/react';
import { logout } from '@kinvolk/headlamp-plugin/lib/lib/auth';
import { useSelectedClusters } from '@kinvolk/headlamp-plugin/lib/lib/k8s';
import { createRouteURL } from '@kinvolk/headlamp-plugin/lib/lib/router/createRouteURL';
import { uiSlice } from '@kinvolk/headlamp-plugin/lib/redux/uiSlice';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDispatch } from 'react-redux';
import { useHistory } from 'react-router-dom';

export function UserMenu() {
  const { t } = useTranslation();
  const dispatch = useDispatch();
  const history = useHistory();
  const clusters = useSelectedClusters();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);

  if (clusters.length === 0) return null;

  const choose = (act: () => unknown) => () => {
    setAnchor(null);
    act();
  };
  const logOut = async () => {
    await Promise.all(clusters.map(cluster => logout(cluster)));
    history.push('/');
  };

  return (
    <>
      <IconButton
        color="inherit"
        aria-haspopup="menu"
        aria-label={t('Account of current user')}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <Icon icon="mdi:account" />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose(logOut)}>
          {clusters.length > 1 ? t('Log out from all') : t('Log out')}
        </MenuItem>
        <MenuItem onClick={choose(() => history.push(createRouteURL('settings')))}>
          {t('translation|General Settings')}
        </MenuItem>
        <MenuItem onClick={choose(() => dispatch(uiSlice.actions.setVersionDialogOpen(true)))}>
          {t('translation|Version')}
        </MenuItem>
      </Menu>
    </>
  );
}
