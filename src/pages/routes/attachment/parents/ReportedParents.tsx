import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Typography } from '@mui/material';
import type { ObjectContext } from '../../../../components/context';
import { ConditionsTable } from '../../../../components/details/ConditionsTable';
import { LookupNote } from '../../../../components/links/LookupNote';
import { ReferenceTitle } from '../../../../components/links/ReferenceTitle';
import type { ParentStatus } from '../../../../components/status/parentStatuses';
import { useWords } from '../../../../components/words/useWords';

/**
 * Parents that only controllers report: they are not computed, or the route no longer names them.
 */
export function ReportedParents({
  statuses,
  context,
}: {
  statuses: readonly ParentStatus[];
  context: ObjectContext;
}) {
  const { t } = useWords();
  const { cluster } = context;
  return (
    <>
      {statuses.map(({ parent, inSpec, reports }, index) => (
        <SectionBox key={index} title={<ReferenceTitle reference={parent} context={context} />}>
          {!inSpec && (
            <Typography color="warning.main" gutterBottom>
              {t('The route does not name this parent, but still has a status for it.')}
            </Typography>
          )}
          <LookupNote reference={parent} cluster={cluster} />
          {reports.length === 0 && <ConditionsTable conditions={[]} />}
          {reports.map((report, at) => (
            <Box key={at} sx={{ mt: 1 }}>
              <ConditionsTable {...report} />
            </Box>
          ))}
        </SectionBox>
      ))}
    </>
  );
}
