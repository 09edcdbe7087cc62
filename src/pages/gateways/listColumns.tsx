import { NameLine } from '../../components/basics/overflow/NameLine';
import { ObjectLink } from '../../components/links/ObjectLink';
import {
  ageColumn,
  clusterColumn,
  type ColumnContext,
  nameColumn,
  namespaceColumn,
} from '../../components/table/commonColumns';
import type { FleetColumn } from '../../components/table/fleetColumn';
import { healthColumn } from '../../components/table/healthColumn';
import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import type { GatewayRow } from './listRow';

const NOT_COMPUTED = '–';

export function gatewayColumns(context: ColumnContext): FleetColumn<GatewayRow>[] {
  const { t, scope } = context;
  return [
    nameColumn(context),
    healthColumn(context),
    namespaceColumn(context),
    clusterColumn(context),
    {
      id: 'class',
      label: t('Class'),
      value: row => row.className,
      filterVariant: 'multi-select',
      gridTemplate: 'minmax(7rem, 1fr)',
      render: row => (
        <ObjectLink
          cluster={row.cluster}
          group={GATEWAY_API_GROUP}
          kind="GatewayClass"
          name={row.className}
          scope={scope}
          line={row.className}
        />
      ),
    },
    {
      id: 'addresses',
      label: t('Addresses'),
      roomy: true,
      value: row => row.addresses.join(', '),
      render: row => <NameLine items={row.addresses} />,
    },
    {
      id: 'listeners',
      label: t('Listeners'),
      value: row => row.listeners.join(', '),
      render: row => <NameLine items={row.listeners} />,
      gridTemplate: 'minmax(7rem, 1.5fr)',
    },
    {
      id: 'attached-routes',
      label: t('Routes'),
      value: row => String(row.attachedRoutes ?? NOT_COMPUTED),
      sortBy: row => row.attachedRoutes ?? -1,
      gridTemplate: 'min-content',
    },
    ageColumn(context),
  ];
}
