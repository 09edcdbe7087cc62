import { NameValueTable, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import type { DetailsContext } from '../../components/DetailsPage';
import { useClusterStatuses } from '../../fleet';
import type { Route } from '../../gatewayApi/types';
import { OtherRoute } from './OtherRoute';

/** The routes of the same kind, namespace and name in the other clusters of the scope. */
export function OtherClusters({
  route,
  cluster,
  scope,
  t,
}: DetailsContext & { readonly route: Route }) {
  const statuses = useClusterStatuses(scope.clusters);
  const others = statuses.filter(status => status.cluster !== cluster);
  return (
    <SectionBox title={t('The same route in other clusters')}>
      {others.length === 0 ? (
        <Typography>{t('There is no other cluster in the scope.')}</Typography>
      ) : (
        <NameValueTable
          rows={others.map(status => ({
            name: status.cluster,
            value:
              status.sameAs === undefined ? (
                <OtherRoute route={route} status={status} scope={scope} t={t} />
              ) : (
                <Typography color="text.secondary">
                  {t('The same cluster as {{cluster}}, so it is not compared.', {
                    cluster: status.sameAs,
                  })}
                </Typography>
              ),
          }))}
        />
      )}
    </SectionBox>
  );
}
