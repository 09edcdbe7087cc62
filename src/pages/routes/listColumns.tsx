import { FirstFew } from '../../components/basics/FirstFew';
import { parentText } from '../../components/basics/parentText';
import { backendText } from '../../components/basics/routeBackends';
import { ObjectLink } from '../../components/links/ObjectLink';
import { ConditionChip } from '../../components/status/ConditionChip';
import type { RouteParent } from '../../components/status/routeParents';
import { attachmentColumn } from '../../components/table/attachmentColumn';
import {
  ageColumn,
  clusterColumn,
  type ColumnContext,
  conditionText,
  kindColumn,
  nameColumn,
  namespaceColumn,
} from '../../components/table/commonColumns';
import type { FleetColumn } from '../../components/table/fleetColumn';
import { statusRank } from '../../gatewayApi/conditions';
import type { RouteRow } from './listRow';

function parentValue({ parent, accepted }: RouteParent): string {
  return `${parentText(parent)} ${accepted.map(conditionText).join(' ')}`;
}

function parentsColumn({ t, scope }: ColumnContext): FleetColumn<RouteRow> {
  return {
    id: 'parents',
    label: t('Parents'),
    value: row => row.parents.map(parentValue).join(', '),
    sortBy: row => (row.health === undefined ? Infinity : statusRank(row.health.status)),
    gridTemplate: 'minmax(9.5rem, 1.5fr)',
    render: row => (
      <FirstFew
        items={row.parents}
        label={parentValue}
        limit={2}
        render={({ parent, accepted }) => (
          <>
            <ObjectLink
              cluster={row.cluster}
              group={parent.group}
              kind={parent.kind}
              namespace={parent.namespace}
              name={parent.name}
              scope={scope}
            >
              {parentText(parent)}
            </ObjectLink>{' '}
            {accepted.map((condition, index) => (
              <ConditionChip key={index} condition={condition} />
            ))}
          </>
        )}
      />
    ),
  };
}

function backendsColumn({ t, scope }: ColumnContext): FleetColumn<RouteRow> {
  return {
    id: 'backends',
    label: t('Backends'),
    value: row =>
      row.backends.map(backend => backendText(backend, row.metadata.namespace)).join(', '),
    render: row => (
      <FirstFew
        items={row.backends}
        label={backend => backendText(backend, row.metadata.namespace)}
        render={backend => (
          <ObjectLink
            cluster={row.cluster}
            group={backend.group}
            kind={backend.kind}
            namespace={backend.namespace}
            name={backend.name}
            scope={scope}
          >
            {backendText(backend, row.metadata.namespace)}
          </ObjectLink>
        )}
      />
    ),
  };
}

export function routeColumns(context: ColumnContext): FleetColumn<RouteRow>[] {
  return [
    kindColumn(context),
    nameColumn(context),
    namespaceColumn(context),
    clusterColumn(context),
    attachmentColumn(context),
    {
      id: 'hostnames',
      label: context.t('Hostnames'),
      value: row => row.hostnames.join(', '),
      gridTemplate: 'minmax(8.5rem, 1.2fr)',
      render: row => <FirstFew items={row.hostnames} label={hostname => hostname} />,
    },
    parentsColumn(context),
    backendsColumn(context),
    ageColumn(context),
  ];
}
