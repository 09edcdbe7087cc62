import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { objectText, ruleOf } from '../../../analysis';
import { FirstFew } from '../../../components/basics/overflow/FirstFew';
import { ObjectClusters } from '../../../components/clusters/ObjectClusters';
import { FindingObject } from '../../../components/findings/FindingObject';
import { compareFindings, type FindingRow } from '../../../components/findings/findingRows';
import { statusWord } from '../../../components/status/looks';
import { StatusChip } from '../../../components/status/StatusChip';
import { StatusIcon } from '../../../components/status/StatusIcon';
import { explanationWords } from '../../../components/words/explanationWords';
import { messageText } from '../../../components/words/messageText';
import { useWords } from '../../../components/words/useWords';
import type { FindingColumn } from './FindingTable';
import type { FindingColumnContext } from './listColumns';
import type { FindingGroupRow } from './listRow';
import { listSearch } from './listSearch';
import { narrowColumns } from './narrowColumns';
import { opens } from './rowMarks';

type Column = FindingColumn<FindingGroupRow>;

function severityColumn({ t }: FindingColumnContext): Column {
  return {
    id: 'severity',
    label: t('Severity'),
    value: ({ group }) => statusWord(group.rows[0].finding.severity, t),
    compare: (left, right) => compareFindings(left.group.rows[0], right.group.rows[0]),
    render: ({ group }) => <StatusChip status={group.rows[0].finding.severity} />,
    gridTemplate: 'min-content',
  };
}

function countColumn({ t }: FindingColumnContext): Column {
  return {
    id: 'count',
    label: t('Findings'),
    value: ({ group }) => String(group.rows.length),
    compare: (left, right) => left.group.rows.length - right.group.rows.length,
    gridTemplate: 'min-content',
  };
}

function FindingLine({ row, context }: { row: FindingRow; context: FindingColumnContext }) {
  const { t } = useWords();
  const { open } = context;
  const { code, message, severity } = row.finding;
  return (
    <Box {...opens(row.id)} sx={{ display: 'flex', gap: 0.75, py: 0.25 }}>
      <StatusIcon status={severity} />
      <Typography variant="body2">
        <MuiLink
          component="button"
          type="button"
          sx={{ textAlign: 'start', verticalAlign: 'baseline' }}
          onClick={() => open(row.id)}
        >
          {code}
        </MuiLink>{' '}
        {messageText(message, t)}
      </Typography>
    </Box>
  );
}

function messagesOf(group: FindingGroupRow['group'], { t }: FindingColumnContext): string {
  return group.rows
    .map(({ finding }) => `${finding.code} ${messageText(finding.message, t)}`)
    .join('\n');
}

export function codeColumns(context: FindingColumnContext): readonly Column[] {
  const { t, open, narrow } = context;
  const columns: readonly Column[] = [
    severityColumn(context),
    {
      id: 'code',
      label: t('Code'),
      value: ({ group }) => group.key,
      render: ({ group }) => (
        <MuiLink
          component="button"
          type="button"
          sx={{ textAlign: 'start' }}
          aria-label={t('Explain {{code}}', { code: group.key })}
          onClick={() => open(group.key)}
        >
          {group.key}
        </MuiLink>
      ),
    },
    {
      id: 'title',
      label: t('What it means'),
      value: ({ group }) => {
        const rule = ruleOf(group.key);
        return rule === undefined ? '' : explanationWords(rule, 'title', t);
      },
      gridTemplate: 'minmax(10rem, 2fr)',
    },
    {
      ...countColumn(context),
      render: ({ group }) => (
        <MuiLink
          component={Link}
          to={(location: { search: string }) => ({
            ...location,
            search: listSearch(location.search, group.key),
          })}
          aria-label={t('List the {{count}} findings of {{code}}', {
            count: group.rows.length,
            code: group.key,
          })}
        >
          {group.rows.length}
        </MuiLink>
      ),
    },
    {
      id: 'objects',
      label: t('Objects'),
      value: ({ group }) => group.rows.map(({ finding }) => objectText(finding.object)).join(', '),
      render: ({ group }) => (
        <FirstFew
          items={group.rows}
          label={({ finding }) => objectText(finding.object)}
          render={row => (
            <MuiLink
              component="button"
              type="button"
              sx={{ textAlign: 'start', overflowWrap: 'anywhere' }}
              onClick={() => open(row.id)}
            >
              {objectText(row.finding.object)}
            </MuiLink>
          )}
        />
      ),
      gridTemplate: 'minmax(12rem, 2fr)',
    },
    {
      id: 'cluster',
      label: t('Cluster'),
      value: ({ group }) => group.clusters.join(', '),
      gridTemplate: 'auto',
    },
  ];
  return narrow ? narrowColumns(columns, ['title', 'objects', 'cluster'], 'code') : columns;
}

export function objectColumns(context: FindingColumnContext): readonly Column[] {
  const { t, scope, narrow } = context;
  const columns: readonly Column[] = [
    severityColumn(context),
    {
      id: 'object',
      label: t('Object'),
      value: ({ group }) => objectText(group.rows[0].finding.object),
      render: ({ group }) => (
        <FindingObject
          object={group.rows[0].finding.object}
          clusters={group.clusters}
          scope={scope}
        />
      ),
      gridTemplate: 'minmax(8rem, auto)',
    },
    countColumn(context),
    {
      id: 'findings',
      label: t('What is wrong'),
      value: ({ group }) => messagesOf(group, context),
      render: ({ group }) => (
        <FirstFew
          items={group.rows}
          limit={6}
          label={({ finding }) => `${finding.code} ${messageText(finding.message, t)}`}
          render={row => <FindingLine row={row} context={context} />}
        />
      ),
      gridTemplate: 'minmax(16rem, 4fr)',
    },
    {
      id: 'cluster',
      label: t('Cluster'),
      value: ({ group }) => group.clusters.join(', '),
      render: ({ group }) => (
        <ObjectClusters
          clusters={group.clusters}
          object={group.rows[0].finding.object}
          scope={scope}
        />
      ),
      gridTemplate: 'min-content',
    },
  ];
  return narrow ? narrowColumns(columns, ['count', 'cluster'], 'object') : columns;
}
