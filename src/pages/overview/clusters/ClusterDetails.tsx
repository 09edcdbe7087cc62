import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { FleetBanner } from '../../../components/clusters/FleetBanner';
import { MalformedObjectList } from '../../../components/clusters/MalformedObjectList';
import { FindingCounts } from '../../../components/findings/FindingCounts';
import { StatusChip } from '../../../components/status/StatusChip';
import { useWords } from '../../../components/words/useWords';
import { isStale, type Scope } from '../../../fleet';
import { ALL_KINDS } from '../../../gatewayApi/kinds';
import type { ClusterSummary } from '../fleetOverview';
import type { ServedTally } from '../served/servedTally';
import { CountLinks } from './CountLinks';
import { unservedRoutes } from './listLocations';

export interface ClusterDetailsProps {
  /** The id of the heading. */
  readonly titleId: string;
  readonly summary: ClusterSummary;
  readonly tally: ServedTally;
  readonly scope: Scope;
  /** The findings are not computed yet. */
  readonly pending: boolean;
}

function Counts({ summary }: Pick<ClusterDetailsProps, 'summary'>) {
  const { t } = useWords();
  const { status, counts, routes, acceptedGateways, programmedGateways, acceptedRoutes } = summary;
  const version = [status.bundleVersion, status.channel].filter(Boolean).join(' ');
  const gateways = counts.Gateway ?? 0;
  const lines = [
    version !== '' && t('Gateway API {{version}}', { version }),
    gateways > 0 &&
      t('Gateways: {{accepted}} of {{all}} accepted, {{programmed}} programmed', {
        accepted: acceptedGateways,
        all: gateways,
        programmed: programmedGateways,
      }),
    routes > 0 &&
      t('Routes: {{accepted}} of {{all}} accepted', { accepted: acceptedRoutes, all: routes }),
    summary.notReconciled > 0 &&
      t('Not reconciled by any controller: {{number}}', { number: summary.notReconciled }),
    status.polled.length > 0 &&
      t('Read at intervals, not watched: {{kinds}}', { kinds: status.polled.join(', ') }),
  ];
  return lines.map(
    line =>
      line !== false && (
        <Typography key={line} variant="body2">
          {line}
        </Typography>
      )
  );
}

/** All that is known about a cluster: what cannot be read and why, what it has, and what is wrong. */
export function ClusterDetails(props: ClusterDetailsProps) {
  const { titleId, summary, tally, scope, pending } = props;
  const { t } = useWords();
  const { status, counts } = summary;
  const { cluster, phase, sameAs, malformed } = status;
  // The notices name those of known kinds, unless they say that the cluster is lost.
  const unnamed = isStale(status)
    ? malformed
    : malformed.filter(({ kind }) => ALL_KINDS.every(known => known !== kind));
  const wasRead = !isStale(status) || Object.values(counts).some(count => count > 0);
  // A cluster that was never read has no result, not even *no findings*.
  const judged =
    sameAs === undefined &&
    !pending &&
    wasRead &&
    status.discovered &&
    !/^(loading|notInstalled)$/.test(phase);
  return (
    <Box sx={{ display: 'grid', gap: 0.75, overflowWrap: 'anywhere' }}>
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 2 }}>
        <Typography id={titleId} variant="h6" component="h2">
          <bdi dir="ltr">{cluster}</bdi>
        </Typography>
        <StatusChip status={phase} />
      </Box>
      {sameAs !== undefined && (
        <Typography>
          {t('Same cluster as {{other}}. It is counted there.', { other: sameAs })}
        </Typography>
      )}
      <FleetBanner statuses={[status]} kinds={ALL_KINDS} />
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
      <Counts summary={summary} />
      {sameAs === undefined && tally.unserved > 0 && (
        <Typography variant="body2">
          <MuiLink component={Link} to={unservedRoutes(cluster, scope)}>
            {t('Routes that are not served: {{number}}', { number: tally.unserved })}
          </MuiLink>
        </Typography>
      )}
      <CountLinks counts={counts} cluster={cluster} scope={scope} />
    </Box>
  );
}
