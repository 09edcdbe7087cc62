import { Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { type ObjectRef, objectText } from '../../../analysis';
import type { ObjectContext } from '../../../components/context';
import { routeSearchOf } from '../../../components/links/createRouteLink';
import { clusterPart, pageLocation } from '../../../components/links/locations';
import { StatusWord } from '../../../components/status/StatusWord';
import { useWords } from '../../../components/words/useWords';

export interface ExistingRouteProps {
  readonly existing: ObjectRef;
  readonly context: ObjectContext;
}

/** Says that a cluster has a route of this name already, and leads to its form. */
export function ExistingRoute({ existing, context }: ExistingRouteProps) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const page = pageLocation('createroute', [clusterPart(scope.clusters, cluster)], false);
  return (
    <StatusWord status="warning">
      <Typography variant="body2" component="span">
        {t('{{object}} exists already, so it cannot be created.', { object: objectText(existing) })}{' '}
        <MuiLink component={Link} to={`${page}?${routeSearchOf(existing, cluster) ?? ''}`}>
          {t('Edit it')}
        </MuiLink>
      </Typography>
    </StatusWord>
  );
}
