import { FirstFew } from '../../components/basics/FirstFew';
import { ObjectLink } from '../../components/links/ObjectLink';
import { ConditionChip } from '../../components/status/ConditionChip';
import {
  ageColumn,
  clusterColumn,
  type ColumnContext,
  conditionText,
  nameColumn,
  namespaceColumn,
} from '../../components/table/commonColumns';
import type { FleetColumn } from '../../components/table/fleetColumn';
import { statusRank, worstStatus } from '../../gatewayApi/conditions';
import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import type { GatewayRow } from './listRow';

const NOT_COMPUTED = '–';

export function gatewayColumns(context: ColumnContext): FleetColumn<GatewayRow>[] {
  const { t, scope } = context;
  return [
    nameColumn(context),
    namespaceColumn(context),
    clusterColumn(context),
    {
      id: 'class',
      label: t('Class'),
      value: row => row.className,
      filterVariant: 'multi-select',
      render: row => (
        <ObjectLink
          cluster={row.cluster}
          group={GATEWAY_API_GROUP}
          kind="GatewayClass"
          name={row.className}
          scope={scope}
        />
      ),
    },
    {
      id: 'addresses',
      label: t('Addresses'),
      value: row => row.addresses.join(', '),
      render: row => <FirstFew items={row.addresses} label={address => address} />,
    },
    {
      id: 'listeners',
      label: t('Listeners'),
      value: row => row.listeners.join(', '),
      render: row => <FirstFew items={row.listeners} label={listener => listener} />,
    },
    {
      id: 'attached-routes',
      label: t('Attached routes'),
      value: row => String(row.attachedRoutes ?? NOT_COMPUTED),
      sortBy: row => row.attachedRoutes ?? -1,
      gridTemplate: 'min-content',
    },
    {
      id: 'status',
      label: t('Status'),
      value: row => `${conditionText(row.accepted)} ${conditionText(row.programmed)}`,
      sortBy: row => statusRank(worstStatus([row.accepted.status, row.programmed.status])),
      render: row => (
        <>
          <ConditionChip condition={row.accepted} />
          <ConditionChip condition={row.programmed} />
        </>
      ),
      gridTemplate: 'minmax(9.5rem, max-content)',
    },
    ageColumn(context),
  ];
}
