import { Box } from '@mui/material';
import { SEVERITIES } from '../../analysis';
import { FirstFew } from '../../components/basics/FirstFew';
import { severityCount } from '../../components/status/severityCount';
import { StatusIcon } from '../../components/status/StatusIcon';
import { attachmentColumn } from '../../components/table/attachmentColumn';
import {
  clusterColumn,
  type ColumnContext,
  kindColumn,
  nameColumn,
  namespaceColumn,
} from '../../components/table/commonColumns';
import type { FleetColumn } from '../../components/table/fleetColumn';
import type { ProjectRouteRow } from './routeRow';

function countsOf({ findings }: ProjectRouteRow) {
  return SEVERITIES.map(severity => ({
    severity,
    number: findings.filter(finding => finding.severity === severity).length,
  })).filter(({ number }) => number > 0);
}

function findingsColumn({ t }: ColumnContext): FleetColumn<ProjectRouteRow> {
  return {
    id: 'findings',
    label: t('Findings'),
    value: row =>
      countsOf(row)
        .map(({ severity, number }) => severityCount(severity, number, t))
        .join(', '),
    sortBy: row => -row.findings.length,
    render: row =>
      countsOf(row).map(({ severity, number }) => (
        <Box key={severity} sx={{ display: 'flex', gap: 0.5, alignItems: 'center' }}>
          <StatusIcon status={severity} said />
          <span style={{ whiteSpace: 'nowrap' }}>{severityCount(severity, number, t)}</span>
        </Box>
      )),
    gridTemplate: 'min-content',
  };
}

export function projectRouteColumns(context: ColumnContext): FleetColumn<ProjectRouteRow>[] {
  const { t } = context;
  return [
    kindColumn(context),
    nameColumn(context),
    namespaceColumn(context),
    clusterColumn(context),
    attachmentColumn(context),
    {
      id: 'why',
      label: t('Why'),
      value: row => row.line,
      gridTemplate: 'minmax(14rem, 3fr)',
    },
    findingsColumn(context),
    {
      id: 'hostnames',
      label: t('Hostnames'),
      value: row => row.hostnames.join(', '),
      render: row => <FirstFew items={row.hostnames} label={hostname => hostname} />,
      gridTemplate: 'minmax(9.5rem, auto)',
    },
  ];
}
