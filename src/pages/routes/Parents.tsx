import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Typography } from '@mui/material';
import { useMemo } from 'react';
import { ConditionsTable } from '../../components/ConditionsTable';
import type { DetailsContext } from '../../components/DetailsPage';
import { LookupNote } from '../../components/LookupNote';
import { type ParentStatus, parentStatuses } from '../../components/parentStatuses';
import { ReferenceTitle } from '../../components/ReferenceTitle';
import type { Route } from '../../gatewayApi/types';

function ParentBox({ status, context }: { status: ParentStatus; context: DetailsContext }) {
  const { parent, inSpec, reports } = status;
  const { cluster, t } = context;
  return (
    <SectionBox title={<ReferenceTitle reference={parent} context={context} />}>
      {!inSpec && (
        <Typography color="warning.main" gutterBottom>
          {t('The route does not name this parent; a status of it is still here.')}
        </Typography>
      )}
      <LookupNote reference={parent} cluster={cluster} t={t} />
      {reports.length === 0 && <ConditionsTable conditions={[]} t={t} />}
      {reports.map((report, index) => (
        <Box key={index} sx={{ mt: 1 }}>
          <ConditionsTable {...report} t={t} />
        </Box>
      ))}
    </SectionBox>
  );
}

/** A route's parentRefs, whether they are there, and every condition reported about each. */
export function Parents({ route, context }: { route: Route; context: DetailsContext }) {
  const { t } = context;
  const statuses = useMemo(() => parentStatuses(route), [route]);
  return (
    <>
      {!statuses.some(({ inSpec }) => inSpec) && (
        <SectionBox title={t('Parents')}>
          <Typography>{t('This route names no parent.')}</Typography>
        </SectionBox>
      )}
      {statuses.map((status, index) => (
        <ParentBox key={index} status={status} context={context} />
      ))}
    </>
  );
}
