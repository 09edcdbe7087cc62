import { Icon } from '@iconify/react';
import { SectionBox, SimpleTable } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import { ObjectLink } from '../../components/links/ObjectLink';
import { STATUS_LOOKS } from '../../components/status/looks';
import { useWords } from '../../components/words/useWords';
import { kindInfo } from '../../gatewayApi/kinds';
import type { FleetOverview, ReportedProblem } from './fleetOverview';

export interface ProblemTableProps {
  readonly overview: FleetOverview;
  readonly scope: readonly string[];
}

/** The problems that controllers report and no finding explains, in all clusters. */
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
              getter: (problem: ReportedProblem) => problem.cluster,
            },
            {
              label: t('Kind'),
              gridTemplate: 'auto',
              getter: (problem: ReportedProblem) => problem.kind,
            },
            {
              label: t('Name'),
              gridTemplate: 'auto',
              getter: (problem: ReportedProblem) => (
                <ObjectLink {...problem} group={kindInfo(problem.kind).group} scope={scope} />
              ),
            },
            {
              label: t('Condition'),
              gridTemplate: 'auto',
              getter: ({ condition, about }: ReportedProblem) => (
                <>
                  <Icon icon={STATUS_LOOKS.problem.icon} aria-hidden inline />{' '}
                  {`${condition.type}=${condition.status}`}
                  {about !== '' && <small> {about}</small>}
                </>
              ),
            },
            {
              label: t('Reason'),
              gridTemplate: 'auto',
              getter: ({ condition }: ReportedProblem) => condition.reason,
            },
            {
              label: t('Message'),
              gridTemplate: 'minmax(16rem, 2fr)',
              getter: ({ condition }: ReportedProblem) => condition.message,
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
