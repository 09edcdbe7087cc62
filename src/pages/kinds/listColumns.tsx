import { FirstFew } from '../../components/basics/FirstFew';
import { ConditionChip } from '../../components/status/ConditionChip';
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
import { viewOf } from './kindViews';
import type { KindRow } from './listRow';

function conditionsColumn({ t }: ColumnContext): FleetColumn<KindRow> {
  return {
    id: 'conditions',
    label: t('Conditions'),
    value: row => row.conditions.map(conditionText).join(', '),
    sortBy: row => (row.health === undefined ? Infinity : statusRank(row.health.status)),
    render: row => (
      <FirstFew
        items={row.conditions}
        label={conditionText}
        render={condition => <ConditionChip condition={condition} />}
      />
    ),
  };
}

export function kindColumns(context: ColumnContext): FleetColumn<KindRow>[] {
  const { t, scope } = context;
  return [
    kindColumn(context),
    nameColumn(context),
    namespaceColumn(context),
    clusterColumn(context),
    {
      id: 'summary',
      label: t('Summary'),
      value: row => viewOf(row.object).summaryText(row.object, t),
      render: row => viewOf(row.object).summary(row.object, { cluster: row.cluster, scope, t }),
      gridTemplate: 2,
    },
    conditionsColumn(context),
    ageColumn(context),
  ];
}
