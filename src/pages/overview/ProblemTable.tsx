import { Icon } from '@iconify/react';
import { SectionBox, SimpleTable } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import { ObjectLink } from '../../components/links/ObjectLink';
import { LOOKS } from '../../components/status/looks';
import { useWords } from '../../components/words/useWords';
import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import type { FleetOverview, Problem } from './fleetOverview';

export interface ProblemTableProps {
  readonly overview: FleetOverview;
  readonly scope: readonly string[];
}

/** What controllers report as wrong and no finding explains, in all clusters. */
export function ProblemTable({ overview, scope }: ProblemTableProps) {
  const { t } = useWords();
  const { problems, notReconciled } = overview;
  if (problems.length === 0 && notReconciled === 0) return null;
  return (
    <SectionBox title={t('Also reported by controllers')}>
      {problems.length > 0 && (
        <SimpleTable
          data={[...problems]}
          rowsPerPage={[10, 25, 50]}
          reflectInURL="reported"
          columns={[
            {
              label: t('Cluster'),
              gridTemplate: 'auto',
              getter: (problem: Problem) => problem.cluster,
            },
            { label: t('Kind'), gridTemplate: 'auto', getter: (problem: Problem) => problem.kind },
            {
              label: t('Name'),
              gridTemplate: 'auto',
              getter: (problem: Problem) => (
                <ObjectLink {...problem} group={GATEWAY_API_GROUP} scope={scope} />
              ),
            },
            {
              label: t('Condition'),
              gridTemplate: 'auto',
              getter: ({ condition, about }: Problem) => (
                <>
                  <Icon icon={LOOKS.problem.icon} aria-hidden inline />{' '}
                  {`${condition.type}=${condition.status}`}
                  {about !== '' && <small> {about}</small>}
                </>
              ),
            },
            {
              label: t('Reason'),
              gridTemplate: 'auto',
              getter: ({ condition }: Problem) => condition.reason,
            },
            {
              label: t('Message'),
              gridTemplate: 'minmax(16rem, 2fr)',
              getter: ({ condition }: Problem) => condition.message,
            },
          ]}
        />
      )}
      {notReconciled > 0 && (
        <Typography sx={{ mt: 1 }}>
          {t('Not reconciled by any controller: {{number}}', { number: notReconciled })}
        </Typography>
      )}
    </SectionBox>
  );
}
