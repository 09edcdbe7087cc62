import { Card, CardContent, CardHeader, Typography } from '@mui/material';
import { MalformedObjectList } from '../../components/clusters/MalformedObjectList';
import { FindingCounts } from '../../components/findings/FindingCounts';
import { StatusChip } from '../../components/status/StatusChip';
import { useWords } from '../../components/words/useWords';
import { isStale, type Scope } from '../../fleet';
import { GATEWAY_API_KINDS } from '../../gatewayApi/kinds';
import { CountLinks } from './CountLinks';
import type { ClusterSummary } from './fleetOverview';

export interface ClusterCardProps {
  readonly summary: ClusterSummary;
  readonly scope: Scope;
  /** The findings are not computed yet. */
  readonly pending: boolean;
  /** Some objects have not arrived yet. */
  readonly isReading: boolean;
}

/** A cluster card: state, served versions, object counts, health and findings. */
export function ClusterCard({ summary, scope, pending, isReading }: ClusterCardProps) {
  const { t } = useWords();
  const { status, counts, routes } = summary;
  const { cluster, phase, bundleVersion, channel, sameAs, polled, message, malformed } = status;
  // The banner of the page names those of the Gateway API, unless it says that a cluster is lost.
  const unnamed = isStale(status)
    ? malformed
    : malformed.filter(({ kind }) => GATEWAY_API_KINDS.every(known => known !== kind));
  const gateways = counts.Gateway ?? 0;
  const wasRead = !isStale(status) || Object.values(counts).some(count => count > 0);
  // A cluster that was never read has no result, not even *no findings*.
  const judged =
    sameAs === undefined &&
    !pending &&
    wasRead &&
    status.discovered &&
    !/^(loading|notInstalled)$/.test(phase);
  const version = [bundleVersion, channel].filter(Boolean).join(' ');
  return (
    <Card variant="outlined" component="section" aria-label={cluster} data-cluster={cluster}>
      <CardHeader
        sx={{ pb: 0 }}
        title={cluster}
        titleTypographyProps={{ variant: 'h6', component: 'h2', sx: { wordBreak: 'break-word' } }}
        action={<StatusChip status={phase} />}
      />
      <CardContent sx={{ display: 'grid', gap: 0.5 }}>
        {sameAs !== undefined && (
          <Typography gutterBottom>
            {t('Same cluster as {{other}}. It is counted there.', { other: sameAs })}
          </Typography>
        )}
        {(phase === 'unreachable' || phase === 'failing') && message && (
          <Typography variant="body2" color="text.secondary" gutterBottom>
            {message}
          </Typography>
        )}
        {unnamed.length > 0 && <MalformedObjectList cluster={cluster} malformed={unnamed} />}
        {judged && (
          <FindingCounts
            counts={summary.findings}
            cluster={scope.clusters.length > 1 ? cluster : undefined}
            scope={scope}
          />
        )}
        {pending && phase !== 'loading' && (
          <Typography variant="body2">{t('Findings are still being computed.')}</Typography>
        )}
        {polled.length > 0 && (
          <Typography variant="body2" color="text.secondary" gutterBottom>
            {t('Read at intervals, not watched: {{kinds}}', { kinds: polled.join(', ') })}
          </Typography>
        )}
        {version !== '' && (
          <Typography variant="body2">{t('Gateway API {{version}}', { version })}</Typography>
        )}
        {isReading && Object.keys(counts).length > 0 && (
          <Typography variant="body2" color="text.secondary">
            {t('Still being read. The counts are not complete.')}
          </Typography>
        )}
        {gateways > 0 && (
          <Typography variant="body2">
            {t('Gateways: {{accepted}} of {{all}} accepted, {{programmed}} programmed', {
              accepted: summary.acceptedGateways,
              all: gateways,
              programmed: summary.programmedGateways,
            })}
          </Typography>
        )}
        {routes > 0 && (
          <Typography variant="body2">
            {t('Routes: {{accepted}} of {{all}} accepted', {
              accepted: summary.acceptedRoutes,
              all: routes,
            })}
          </Typography>
        )}
        {summary.notReconciled > 0 && (
          <Typography variant="body2">
            {t('Not reconciled by any controller: {{number}}', { number: summary.notReconciled })}
          </Typography>
        )}
        <CountLinks counts={counts} cluster={cluster} scope={scope} />
      </CardContent>
    </Card>
  );
}
