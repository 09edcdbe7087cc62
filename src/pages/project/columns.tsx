import type { CSSProperties } from 'react';
import { SEVERITIES } from '../../analysis';
import { CutText } from '../../components/basics/overflow/CutText';
import { NameLine } from '../../components/basics/overflow/NameLine';
import { severityCount } from '../../components/status/severityCount';
import { StatusIcon } from '../../components/status/StatusIcon';
import {
  clusterColumn,
  type ColumnContext,
  kindColumn,
  nameColumn,
  namespaceColumn,
} from '../../components/table/commonColumns';
import type { FleetColumn } from '../../components/table/fleetColumn';
import { healthColumn } from '../../components/table/healthColumn';
import type { ProjectRouteRow } from './routeRow';

function countsOf({ findings }: ProjectRouteRow) {
  return SEVERITIES.map(severity => ({
    severity,
    number: findings.filter(finding => finding.severity === severity).length,
  })).filter(({ number }) => number > 0);
}

const COUNT: CSSProperties = { display: 'inline-flex', gap: 3, alignItems: 'center' };

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
        <span key={severity} title={severityCount(severity, number, t)} style={COUNT}>
          <StatusIcon status={severity} />
          {number}
        </span>
      )),
    gridTemplate: 'min-content',
  };
}

export function projectRouteColumns(context: ColumnContext): FleetColumn<ProjectRouteRow>[] {
  const { t } = context;
  return [
    nameColumn(context),
    healthColumn(context),
    namespaceColumn(context),
    clusterColumn(context),
    kindColumn(context),
    {
      id: 'why',
      label: t('Why'),
      value: row => row.line,
      render: row => <CutText text={row.line} prose />,
      gridTemplate: 'minmax(8rem, 3fr)',
    },
    findingsColumn(context),
    {
      id: 'hostnames',
      label: t('Hostnames'),
      value: row => row.hostnames.join(', '),
      render: row => <NameLine items={row.hostnames} />,
      gridTemplate: 'minmax(8rem, 1fr)',
    },
  ];
}
