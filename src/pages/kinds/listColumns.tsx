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
import { viewOf } from './kindViews';
import type { KindRow } from './listRow';

export function kindColumns(context: ColumnContext): FleetColumn<KindRow>[] {
  const { t, scope } = context;
  return [
    nameColumn(context),
    healthColumn(context),
    namespaceColumn(context),
    clusterColumn(context),
    kindColumn(context),
    {
      id: 'summary',
      label: t('Summary'),
      value: row => viewOf(row.object).summaryText(row.object, t),
      render: row => viewOf(row.object).summary(row.object, { cluster: row.cluster, scope, t }),
      gridTemplate: 'minmax(9rem, 3fr)',
    },
    ageColumn(context),
  ];
}
