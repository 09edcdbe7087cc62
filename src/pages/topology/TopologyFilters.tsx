import { Autocomplete, TextField } from '@mui/material';
import { ClusterFilter } from '../../components/table/ClusterFilter';
import { useWords } from '../../components/words/useWords';
import type { TopologyUrl } from './useTopologyUrl';

export interface TopologyFiltersProps {
  readonly url: TopologyUrl;
  readonly clusters: readonly string[];
  /** Such as `infra/public`. */
  readonly gateways: readonly string[];
}

function GatewayFilter({ url, gateways }: Omit<TopologyFiltersProps, 'clusters'>) {
  const { gateway, setGateway } = url;
  const { t } = useWords();
  return (
    <Autocomplete
      size="small"
      options={[...gateways]}
      value={gateway === '' ? null : gateway}
      onChange={(_, chosen) => setGateway(chosen ?? '')}
      sx={{ width: '14rem' }}
      renderInput={params => (
        <TextField
          {...params}
          label={t('Gateway')}
          placeholder={gateway === '' ? t('All Gateways') : undefined}
          InputLabelProps={{ ...params.InputLabelProps, shrink: true }}
        />
      )}
    />
  );
}

export function TopologyFilters({ url, clusters, gateways }: TopologyFiltersProps) {
  const { t } = useWords();
  return (
    <>
      <ClusterFilter label={t('Cluster')} clusters={clusters} url={url} />
      <GatewayFilter url={url} gateways={gateways} />
    </>
  );
}
