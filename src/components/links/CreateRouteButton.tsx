import plusIcon from '@iconify/icons-mdi/plus';
import plusCircle from '@iconify/icons-mdi/plus-circle';
import { Icon } from '@iconify/react';
import { LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Button, IconButton } from '@mui/material';
import { Link } from 'react-router-dom';
import type { Scope } from '../../fleet';
import { useWords } from '../words/useWords';
import { createRouteSearch, type RouteStart } from './createRouteLink';
import { pageLocation } from './locations';

export interface CreateRouteButtonProps {
  readonly scope: Pick<Scope, 'clusters' | 'atHome'>;
  /** What is known of the route; undefined for a button without words, beside the title of a list. */
  readonly start?: Partial<RouteStart>;
}

/** Leads to the form of a new route, with what is known of it filled in. */
export function CreateRouteButton({ scope, start }: CreateRouteButtonProps) {
  const { t } = useWords();
  const search = createRouteSearch(start ?? {});
  const page = pageLocation('createroute', scope.clusters, scope.atHome);
  const link = { component: Link, to: search === '' ? page : `${page}?${search}` };
  return start === undefined ? (
    <LightTooltip title={t('Create route')}>
      <IconButton {...link} color="primary" aria-label={t('Create route')}>
        <Icon icon={plusCircle} aria-hidden />
      </IconButton>
    </LightTooltip>
  ) : (
    <Button
      {...link}
      size="small"
      variant="outlined"
      startIcon={<Icon icon={plusIcon} aria-hidden />}
      sx={{ textTransform: 'none', whiteSpace: 'nowrap' }}
    >
      {t('Create route')}
    </Button>
  );
}
