import { CutText } from '../../components/basics/overflow/CutText';
import {
  ageColumn,
  clusterColumn,
  type ColumnContext,
  nameColumn,
} from '../../components/table/commonColumns';
import type { FleetColumn } from '../../components/table/fleetColumn';
import { healthColumn } from '../../components/table/healthColumn';
import type { GatewayClassRow } from './listRow';

export function gatewayClassColumns(context: ColumnContext): FleetColumn<GatewayClassRow>[] {
  const { t } = context;
  return [
    nameColumn(context),
    healthColumn(context),
    clusterColumn(context),
    {
      id: 'controller',
      label: t('Controller'),
      value: row => row.controller,
      render: row => <CutText text={row.controller} />,
      gridTemplate: 'minmax(8rem, 2fr)',
      filterVariant: 'multi-select',
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
