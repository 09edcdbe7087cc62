import { Typography } from '@mui/material';
import { useMemo } from 'react';
import { type BackendPolicy, backendPolicy, shareText, weightShares } from '../../analysis';
import { backendText } from '../../components/basics/routeBackends';
import { type SmallColumn, SmallTable } from '../../components/basics/SmallTable';
import type { ObjectContext } from '../../components/context';
import { LookupNote } from '../../components/links/LookupNote';
import { ObjectLink } from '../../components/links/ObjectLink';
import { useWords } from '../../components/words/useWords';
import { useEvaluations } from '../../fleet';
import { list } from '../../gatewayApi/read';
import { type BackendReference, backendReference } from '../../gatewayApi/references';
import { Filters } from './Filters';
import type { AnyFilter, AnyRule } from './routeFields';

export interface BackendsProps {
  readonly rule: AnyRule;
  /** The namespace of the route. */
  readonly namespace: string | undefined;
  readonly context: ObjectContext;
}

interface Row {
  readonly backend: BackendReference;
  readonly share: number;
  readonly filters: readonly AnyFilter[];
  /** Undefined until it is computed. */
  readonly tls: BackendPolicy | undefined;
}

/** The backends of a rule, each with its share of the requests. */
export function Backends({ rule, namespace, context }: BackendsProps) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const clusters = useMemo(() => [cluster], [cluster]);
  const evaluation = useEvaluations(clusters, false)[0]?.evaluation;
  const raw = list(rule.backendRefs);
  const backends = raw.map(item => backendReference(item, namespace));
  const shares = weightShares(backends.map(({ weight }) => weight));
  const rows = backends.map(
    (backend, index): Row => ({
      backend,
      share: shares[index],
      filters: list(raw[index].filters),
      tls: evaluation && backendPolicy(evaluation, backend),
    })
  );
  const columns: SmallColumn<Row>[] = [
    {
      label: t('Backend'),
      width: '2fr',
      cell: ({ backend }) => (
        <>
          <ObjectLink {...backend} cluster={cluster} scope={scope.clusters}>
            {backendText(backend, namespace)}
          </ObjectLink>
          <LookupNote reference={backend} cluster={cluster} />
        </>
      ),
    },
    { label: t('Share'), cell: ({ share }) => shareText(share) },
    { label: t('Weight'), cell: ({ backend }) => backend.weight },
  ];
  if (rows.some(({ tls }) => tls?.policy !== undefined || tls?.unread)) {
    columns.push({
      label: t('TLS policy'),
      width: '2fr',
      cell: ({ tls }) => (
        <>
          {tls?.policy !== undefined && (
            <ObjectLink {...tls.policy} cluster={cluster} scope={scope.clusters} />
          )}
          {tls?.unread && t('Not read')}
        </>
      ),
    });
  }
  if (rows.some(({ filters }) => filters.length > 0)) {
    columns.push({
      label: t('Filters'),
      width: '2fr',
      cell: ({ filters }) => <Filters filters={filters} namespace={namespace} context={context} />,
    });
  }
  if (rows.length === 0) return <>{t('This rule has no backends.')}</>;
  return (
    <>
      <SmallTable rows={rows} columns={columns} />
      {rows.every(({ share }) => share === 0) && (
        <Typography variant="body2" color="warning.main">
          {t('The weights add up to 0, so no backend gets traffic.')}
        </Typography>
      )}
    </>
  );
}
