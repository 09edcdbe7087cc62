import { ConditionChip } from '../../components/status/ConditionChip';
import {
  ageColumn,
  clusterColumn,
  type ColumnContext,
  conditionColumn,
  nameColumn,
} from '../../components/table/commonColumns';
import type { FleetColumn } from '../../components/table/fleetColumn';
import type { GatewayClassRow } from './listRow';

export function gatewayClassColumns(context: ColumnContext): FleetColumn<GatewayClassRow>[] {
  const { t } = context;
  return [
    nameColumn(context),
    clusterColumn(context),
    {
      id: 'controller',
      label: t('Controller'),
      value: row => row.controller,
      filterVariant: 'multi-select',
    },
    {
      ...conditionColumn<GatewayClassRow>('accepted', t('Accepted'), row => row.accepted),
      render: ({ accepted }) => (
        <span style={{ whiteSpace: 'nowrap' }}>
          <ConditionChip condition={accepted} />
          {/* The chip of a refused class already shows its reason. */}
          {accepted.status === 'True' && accepted.reason !== accepted.type && (
            <small> {accepted.reason}</small>
          )}
        </span>
      ),
    },
    {
      id: 'gateways',
      label: t('Gateways'),
      value: row => String(row.gateways),
      sortBy: row => row.gateways,
      gridTemplate: 'min-content',
    },
    ageColumn(context),
  ];
}
