import { Link as MuiLink, Typography } from '@mui/material';
import { objectText } from '../../../analysis';
import { ObjectClusters } from '../../../components/clusters/ObjectClusters';
import { FindingObject } from '../../../components/findings/FindingObject';
import { compareFindings } from '../../../components/findings/findingRows';
import { statusWord } from '../../../components/status/looks';
import { StatusWord } from '../../../components/status/StatusWord';
import { messageText } from '../../../components/words/messageText';
import type { Translate } from '../../../components/words/translate';
import type { FindingColumn } from './FindingTable';
import type { FindingListRow } from './listRow';
import { narrowColumns } from './narrowColumns';

// The panel has the whole sentence, and the field.
const TWO_LINES = {
  display: '-webkit-box',
  WebkitLineClamp: 2,
  WebkitBoxOrient: 'vertical',
  overflow: 'hidden',
} as const;

export interface FindingColumnContext {
  readonly t: Translate;
  /** The clusters that links keep in their query. */
  readonly scope: readonly string[];
  /** Opens the panel. The identity is stable while the page is mounted. */
  readonly open: (id: string) => void;
  /** The list stands beside the panel, which has what the columns have no room for. */
  readonly narrow: boolean;
}

export function findingColumns(
  context: FindingColumnContext
): ReadonlyArray<FindingColumn<FindingListRow>> {
  const { t, scope, open, narrow } = context;
  const columns: ReadonlyArray<FindingColumn<FindingListRow>> = [
    {
      id: 'severity',
      label: t('Severity'),
      value: ({ row }) => statusWord(row.finding.severity, t),
      compare: (left, right) => compareFindings(left.row, right.row),
      render: ({ row }) => (
        <StatusWord status={row.finding.severity} said>
          {statusWord(row.finding.severity, t)}
        </StatusWord>
      ),
      gridTemplate: 'min-content',
    },
    {
      id: 'code',
      label: t('Code'),
      value: ({ row }) => row.finding.code,
      render: ({ row }) => (
        <MuiLink
          component="button"
          type="button"
          sx={{ textAlign: 'start' }}
          aria-label={t('Explain {{code}} of {{object}}', {
            code: row.finding.code,
            object: objectText(row.finding.object),
          })}
          onClick={() => open(row.id)}
        >
          {row.finding.code}
        </MuiLink>
      ),
      gridTemplate: 'minmax(9rem, auto)',
    },
    {
      id: 'object',
      label: t('Object'),
      value: ({ row }) => objectText(row.finding.object),
      render: ({ row }) => (
        <FindingObject object={row.finding.object} clusters={row.clusters} scope={scope} />
      ),
      gridTemplate: 'minmax(8rem, auto)',
    },
    {
      id: 'namespace',
      label: t('Namespace'),
      value: ({ row }) => row.finding.object.namespace ?? '',
      filterVariant: 'multi-select',
      hidden: true,
    },
    {
      id: 'message',
      label: t('Message'),
      value: ({ row }) => `${messageText(row.finding.message, t)} ${row.finding.path}`,
      render: ({ row }) => (
        <Typography variant="body2" sx={TWO_LINES}>
          {messageText(row.finding.message, t)}
        </Typography>
      ),
      gridTemplate: 'minmax(14rem, 3fr)',
    },
    {
      id: 'cluster',
      label: t('Cluster'),
      value: ({ row }) => row.clusters.join(', '),
      render: ({ row }) => (
        <ObjectClusters clusters={row.clusters} object={row.finding.object} scope={scope} />
      ),
      gridTemplate: 'min-content',
    },
  ];
  return narrow ? narrowColumns(columns, ['message', 'cluster', 'namespace'], 'object') : columns;
}
