import { Icon } from '@iconify/react';
import {
  formatClusterPathParam,
  getClusterPathParam,
} from '@kinvolk/headlamp-plugin/lib/lib/cluster';
import { useClustersConf, useSelectedClusters } from '@kinvolk/headlamp-plugin/lib/lib/k8s';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import ListItemText from '@mui/material/ListItemText';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useHistory } from 'react-router-dom';

/** Shows the number of clusters in the URL, and opens the same page for others. */
export function ClusterSelection() {
  const { t } = useTranslation();
  const history = useHistory();
  const configured = Object.keys(useClustersConf() ?? {});
  const inURL = useSelectedClusters();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [picked, setPicked] = useState<string[]>([]);

  if (configured.length < 2) return null;

  const toggle = (name: string) =>
    setPicked(names => (names.includes(name) ? names.filter(n => n !== name) : [...names, name]));

  const apply = () => {
    const current = getClusterPathParam();
    const page = current ? history.location.pathname.split('/').slice(3).join('/') : '';
    setAnchor(null);
    history.push(`/c/${formatClusterPathParam(picked)}/${page}`);
  };

  return (
    <>
      <Button
        color="inherit"
        aria-haspopup="menu"
        aria-label={t('Select clusters')}
        startIcon={<Icon icon="mdi:hexagon-multiple-outline" />}
        onClick={event => {
          setPicked(inURL);
          setAnchor(event.currentTarget);
        }}
      >
        {inURL.length} / {configured.length}
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        {configured.map(name => (
          <MenuItem
            key={name}
            dense
            role="menuitemcheckbox"
            aria-checked={picked.includes(name)}
            onClick={() => toggle(name)}
          >
            <Checkbox
              edge="start"
              size="small"
              checked={picked.includes(name)}
              inputProps={{ 'aria-hidden': true }}
              tabIndex={-1}
            />
            <ListItemText>{name}</ListItemText>
          </MenuItem>
        ))}
        <Box component="li" role="none" sx={{ px: 2, pt: 1 }}>
          <Button
            fullWidth
            role="menuitem"
            variant="contained"
            disabled={picked.length === 0}
            onClick={apply}
          >
            {t('Apply')}
          </Button>
        </Box>
      </Menu>
    </>
  );
}
