import { FirstOfAll } from '../../components/basics/overflow/FirstFew';
import { NameLine } from '../../components/basics/overflow/NameLine';
import { parentText } from '../../components/basics/parentText';
import { backendText } from '../../components/basics/routeBackends';
import { ObjectLink } from '../../components/links/ObjectLink';
import { ConditionDot } from '../../components/status/ConditionDot';
import type { RouteParent } from '../../components/status/routeParents';
import {
  ageColumn,
  clusterColumn,
  type ColumnContext,
  kindColumn,
  nameColumn,
  namespaceColumn,
} from '../../components/table/commonColumns';
import type { FleetColumn } from '../../components/table/fleetColumn';
import { healthColumn } from '../../components/table/healthColumn';
import { type ReportedCondition, statusRank, worstStatus } from '../../gatewayApi/conditions';
import type { RouteRow } from './listRow';

// All that its dot and the tooltip show.
function conditionText({ type, status, reason, message, stale }: ReportedCondition): string {
  return [type, status, reason, message, stale ? 'stale' : ''].filter(Boolean).join(' ');
}

function parentValue({ parent, accepted }: RouteParent): string {
  return `${parentText(parent)} ${accepted.map(conditionText).join(' ')}`;
}

function parentsColumn({ t, scope }: ColumnContext): FleetColumn<RouteRow> {
  return {
    id: 'parents',
    label: t('Parents'),
    value: row => row.parents.map(parentValue).join(', '),
    sortBy: row =>
      statusRank(
        worstStatus(row.parents.flatMap(({ accepted }) => accepted.map(({ status }) => status)))
      ),
    gridTemplate: 'minmax(8rem, 1.2fr)',
    render: row => (
      <FirstOfAll
        items={row.parents}
        label={({ parent }) => parentText(parent)}
        render={({ parent, accepted }) => (
          <>
            {accepted.map((condition, index) => (
              <ConditionDot key={index} condition={condition} />
            ))}
            <ObjectLink
              cluster={row.cluster}
              group={parent.group}
              kind={parent.kind}
              namespace={parent.namespace}
              name={parent.name}
              scope={scope}
              line={parentText(parent)}
            />
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
    roomy: true,
    value: row =>
      row.backends.map(backend => backendText(backend, row.metadata.namespace)).join(', '),
    render: row => (
      <FirstOfAll
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
            line={backendText(backend, row.metadata.namespace)}
          />
        )}
      />
    ),
  };
}

export function routeColumns(context: ColumnContext): FleetColumn<RouteRow>[] {
  return [
    nameColumn(context),
    healthColumn(context),
    namespaceColumn(context),
    clusterColumn(context),
    kindColumn(context),
    {
      id: 'hostnames',
      label: context.t('Hostnames'),
      value: row => row.hostnames.join(', '),
      gridTemplate: 'minmax(8rem, 1.5fr)',
      render: row => <NameLine items={row.hostnames} />,
    },
    parentsColumn(context),
    backendsColumn(context),
    ageColumn(context),
  ];
}
