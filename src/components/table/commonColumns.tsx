import clockAlert from '@iconify/icons-mdi/clock-alert';
import { Icon } from '@iconify/react';
import { DateLabel, LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import { type ReportedCondition, statusRank } from '../../gatewayApi/conditions';
import { kindInfo } from '../../gatewayApi/kinds';
import { ObjectLink } from '../links/ObjectLink';
import { ConditionChip } from '../status/ConditionChip';
import type { Translate } from '../words/translate';
import { ClusterChip, healthText } from './ClusterChip';
import type { FleetColumn } from './fleetColumn';
import type { FleetRow } from './fleetRow';

export interface ColumnContext {
  readonly t: Translate;
  /** The clusters that links keep in their query. */
  readonly scope: readonly string[];
}

export function nameColumn<Row extends FleetRow>({ t, scope }: ColumnContext): FleetColumn<Row> {
  return {
    id: 'name',
    label: t('Name'),
    value: row => row.metadata.name,
    render: row => (
      <ObjectLink
        cluster={row.cluster}
        group={kindInfo(row.kind).group}
        kind={row.kind}
        namespace={row.metadata.namespace}
        name={row.metadata.name}
        scope={scope}
      >
        {row.metadata.name}
      </ObjectLink>
    ),
    // The name of several objects is no link. The cluster chips are the links.
    renderFolded: rows => rows[0]?.metadata.name,
  };
}

/** The object's namespace, linked to Headlamp's page of the namespace. */
export function namespaceColumn<Row extends FleetRow>({
  t,
  scope,
}: ColumnContext): FleetColumn<Row> {
  return {
    id: 'namespace',
    label: t('Namespace'),
    value: row => row.metadata.namespace ?? '',
    filterVariant: 'multi-select',
    render: row =>
      row.metadata.namespace && (
        <ObjectLink
          cluster={row.cluster}
          group=""
          kind="Namespace"
          name={row.metadata.namespace}
          scope={scope}
        />
      ),
  };
}

export function kindColumn<Row extends FleetRow>({ t }: ColumnContext): FleetColumn<Row> {
  return {
    id: 'kind',
    label: t('Kind'),
    value: row => row.kind,
    filterVariant: 'multi-select',
    gridTemplate: 'min-content',
  };
}

/** The object's cluster. A row of several objects has one chip per cluster. */
export function clusterColumn<Row extends FleetRow>({ t, scope }: ColumnContext): FleetColumn<Row> {
  const value = (row: Row) => (row.stale ? `${row.cluster} ${t('(stale)')}` : row.cluster);
  return {
    id: 'cluster',
    label: t('Cluster'),
    value,
    sortBy: row => row.cluster,
    filterVariant: 'multi-select',
    render: row => (
      <span style={{ whiteSpace: 'nowrap' }}>
        {row.cluster}
        {row.stale && (
          <LightTooltip title={t('The cluster does not answer. This is its last known state.')}>
            <Box component="span" tabIndex={0}>
              {' '}
              <Icon icon={clockAlert} aria-label={t('stale')} inline />
            </Box>
          </LightTooltip>
        )}
      </span>
    ),
    foldedValue: rows =>
      rows.map(row => `${value(row)} ${healthText(row.health, t)}`.trim()).join(', '),
    renderFolded: rows =>
      rows.map(row => <ClusterChip key={row.metadata.uid} row={row} scope={scope} />),
  };
}

/** The age of the object, youngest first. */
export function ageColumn<Row extends FleetRow>({ t }: ColumnContext): FleetColumn<Row> {
  return {
    id: 'age',
    label: t('Age'),
    value: row => row.metadata.creationTimestamp ?? '',
    sortBy: row => -(Date.parse(row.metadata.creationTimestamp ?? '') || 0),
    render: row =>
      row.metadata.creationTimestamp && (
        <DateLabel date={row.metadata.creationTimestamp} format="mini" />
      ),
    disableFiltering: true,
    gridTemplate: 'min-content',
  };
}

/** A condition as text, with everything that its chip and the tooltip show. */
export function conditionText(condition: ReportedCondition): string {
  const { type, status, reason, message, stale } = condition;
  return [type, status, reason, message, stale ? 'stale' : ''].filter(Boolean).join(' ');
}

/** One reported condition as a chip, sorted worst first. */
export function conditionColumn<Row extends FleetRow>(
  id: string,
  label: string,
  condition: (row: Row) => ReportedCondition
): FleetColumn<Row> {
  return {
    id,
    label,
    value: row => conditionText(condition(row)),
    sortBy: row => statusRank(condition(row).status),
    render: row => <ConditionChip condition={condition(row)} />,
    gridTemplate: 'min-content',
  };
}
