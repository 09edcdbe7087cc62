import { SectionBox, SimpleTable } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Link as MuiLink, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import { objectText } from '../../analysis';
import { ObjectClusters } from '../../components/clusters/ObjectClusters';
import { FindingObject } from '../../components/findings/FindingObject';
import { compareFindings, type FindingRow } from '../../components/findings/findingRows';
import { findingsLocation } from '../../components/findings/findingsLocation';
import { FindingsPending } from '../../components/findings/FindingsPending';
import { StatusChip } from '../../components/status/StatusChip';
import { messageText } from '../../components/words/messageText';
import { useWords } from '../../components/words/useWords';
import type { Scope } from '../../fleet';

export interface WorstFindingsProps {
  readonly findings: readonly FindingRow[];
  /** Clusters whose findings are not computed yet. */
  readonly pending: readonly string[];
  readonly scope: Scope;
}

/** The findings that require action, worst first. */
export function WorstFindings({ findings, pending, scope }: WorstFindingsProps) {
  const { t } = useWords();
  const wrong = useMemo(
    () => findings.filter(({ finding }) => finding.severity !== 'info').sort(compareFindings),
    [findings]
  );
  return (
    <SectionBox title={t('What is wrong')}>
      <FindingsPending pending={pending} />
      <SimpleTable
        data={wrong}
        rowsPerPage={[10, 25, 50]}
        reflectInURL="wrong"
        emptyMessage={
          pending.length > 0
            ? t('No problem was found so far.')
            : t('No problem was found in what could be read.')
        }
        columns={[
          {
            label: t('Severity'),
            gridTemplate: 'min-content',
            getter: ({ finding }: FindingRow) => <StatusChip status={finding.severity} />,
          },
          {
            label: t('Object'),
            gridTemplate: 'minmax(8rem, auto)',
            getter: ({ finding, clusters }: FindingRow) => (
              <FindingObject object={finding.object} clusters={clusters} scope={scope.clusters} />
            ),
          },
          {
            label: t('Message'),
            gridTemplate: 'minmax(16rem, 3fr)',
            getter: ({ id, finding }: FindingRow) => (
              <Typography variant="body2">
                {messageText(finding.message, t)}{' '}
                <MuiLink
                  component={Link}
                  underline="always"
                  to={findingsLocation({ finding: id }, scope)}
                  aria-label={t('How to fix it: {{code}} of {{object}}', {
                    code: finding.code,
                    object: objectText(finding.object),
                  })}
                >
                  {t('How to fix it')}
                </MuiLink>
              </Typography>
            ),
          },
          {
            label: t('Cluster'),
            gridTemplate: 'min-content',
            getter: ({ clusters, finding }: FindingRow) => (
              <ObjectClusters clusters={clusters} object={finding.object} scope={scope.clusters} />
            ),
          },
        ]}
      />
    </SectionBox>
  );
}
