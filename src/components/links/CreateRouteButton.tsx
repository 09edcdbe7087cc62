import plusIcon from '@iconify/icons-mdi/plus';
import { Icon } from '@iconify/react';
import { Button } from '@mui/material';
import { Link } from 'react-router-dom';
import type { Scope } from '../../fleet';
import { useWords } from '../words/useWords';
import { createRouteSearch, type RouteStart } from './createRouteLink';
import { pageLocation } from './locations';

export interface CreateRouteButtonProps {
  readonly scope: Pick<Scope, 'clusters' | 'atHome'>;
  readonly start: Partial<RouteStart>;
}

/** Leads to the form of a new route, with what is known of it filled in. */
export function CreateRouteButton({ scope, start }: CreateRouteButtonProps) {
  const { t } = useWords();
  const search = createRouteSearch(start);
  const page = pageLocation('createroute', scope.clusters, scope.atHome);
  return (
    <Button
      component={Link}
      to={search === '' ? page : `${page}?${search}`}
      size="small"
      variant="outlined"
      startIcon={<Icon icon={plusIcon} aria-hidden />}
      sx={{ textTransform: 'none', whiteSpace: 'nowrap' }}
    >
      {t('Create route')}
    </Button>
  );
}
