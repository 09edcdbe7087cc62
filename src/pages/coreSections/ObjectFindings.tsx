import { Loader } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import type { ObjectRef } from '../../analysis';
import { FleetBanner } from '../../components/clusters/FleetBanner';
import type { ObjectContext } from '../../components/context';
import { FindingCard } from '../../components/findings/FindingCard';
import { useWords } from '../../components/words/useWords';
import { useClusterStatuses } from '../../fleet';
import type { Kind } from '../../gatewayApi/types';
import { type ObjectVerdict, useGatewayLine, useRouteLine } from './useObjectVerdict';
import { VerdictSentence } from './VerdictSentence';

export interface ObjectFindingsProps {
  /** A Gateway or route. The identity is stable while the object is the same. */
  readonly object: ObjectRef;
  readonly context: ObjectContext;
}

function Shown({ object, context, verdict }: ObjectFindingsProps & { verdict: ObjectVerdict }) {
  const { t } = useWords();
  const { cluster } = context;
  const { state, line, findings } = verdict;
  const clusters = useMemo(() => [cluster], [cluster]);
  const kinds = useMemo(() => [object.kind as Kind], [object.kind]);
  const statuses = useClusterStatuses(clusters, { kinds });
  if (line === undefined && state !== 'done') {
    return <Loader title={t('Computing the findings')} />;
  }
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <FleetBanner statuses={statuses} kinds={kinds} />
      {line === undefined ? (
        <Typography>{t('This object could not be read, so there is no result.')}</Typography>
      ) : (
        <>
          <VerdictSentence line={line} />
          {findings.length === 0 && <Typography variant="body2">{t('No findings')}</Typography>}
        </>
      )}
      {findings.map((finding, index) => (
        <FindingCard key={`${finding.code} ${index}`} finding={finding} context={context} />
      ))}
    </Box>
  );
}

function OfGateway(props: ObjectFindingsProps) {
  const { cluster } = props.context;
  return <Shown {...props} verdict={useGatewayLine(cluster, props.object)} />;
}

function OfRoute(props: ObjectFindingsProps) {
  const { cluster } = props.context;
  return <Shown {...props} verdict={useRouteLine(cluster, props.object, true)} />;
}

/** The computed status and the findings of one object. */
export function ObjectFindings(props: ObjectFindingsProps) {
  return props.object.kind === 'Gateway' ? <OfGateway {...props} /> : <OfRoute {...props} />;
}
