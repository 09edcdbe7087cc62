import clockAlert from '@iconify/icons-mdi/clock-alert';
import { Icon } from '@iconify/react';
import { DateLabel, LightTooltip } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import { kindInfo } from '../../gatewayApi/kinds';
import { CutText } from '../basics/overflow/CutText';
import { FirstOfAll } from '../basics/overflow/FirstFew';
import { ObjectLink } from '../links/ObjectLink';
import type { Translate } from '../words/translate';
import { ClusterChip, rowHealthText } from './ClusterChip';
import type { FleetColumn } from './fleetColumn';
import type { FleetRow } from './fleetRow';

// Most fleets repeat an object in few clusters.
const FOLDED_CHIPS = 2;

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
        line={row.metadata.name}
      />
    ),
    // The name of several objects is no link. The cluster chips are the links.
    renderFolded: rows => <CutText text={rows[0]?.metadata.name ?? ''} />,
    gridTemplate: 'minmax(7rem, 1.5fr)',
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
          name={row.metadata.namespace ?? ''}
          scope={scope}
          line={row.metadata.namespace}
        />
      ),
    gridTemplate: 'minmax(7.75rem, 1fr)',
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
      rows.map(row => `${value(row)} ${rowHealthText(row, t)}`.trim()).join(', '),
    renderFolded: rows => (
      <FirstOfAll
        items={rows}
        limit={FOLDED_CHIPS}
        label={row => row.cluster}
        render={row => <ClusterChip row={row} scope={scope} />}
      />
    ),
    gridTemplate: 'max-content',
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
        <DateLabel
          date={row.metadata.creationTimestamp}
          format="mini"
          iconProps={{ style: { display: 'none' } }}
        />
      ),
    disableFiltering: true,
    gridTemplate: 'min-content',
  };
}
