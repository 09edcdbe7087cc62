import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { ConditionsTable } from '../../components/ConditionsTable';
import { type DetailsContext, DetailsPage, type DetailsTab } from '../../components/DetailsPage';
import { number } from '../../gatewayApi/read';
import type { Gateway } from '../../gatewayApi/types';
import { gatewayInfo } from './gatewayInfo';
import { Listeners } from './Listeners';
import { ListenerSets } from './ListenerSets';
import { NamingRoutes } from './NamingRoutes';
import { OtherGateways } from './OtherGateways';

function tabs(object: Gateway, context: DetailsContext): DetailsTab[] {
  const { t } = context;
  return [
    {
      id: 'listeners',
      label: t('Listeners'),
      content: () => <Listeners object={object} context={context} />,
    },
    {
      id: 'listenersets',
      label: t('Listener Sets'),
      content: () => <ListenerSets object={object} context={context} />,
    },
    {
      id: 'routes',
      label: t('Routes'),
      content: () => <NamingRoutes object={object} context={context} />,
    },
    {
      id: 'conditions',
      label: t('Conditions'),
      content: () => (
        <SectionBox title={t('Conditions')}>
          <ConditionsTable
            conditions={object.status?.conditions}
            generation={number(object.metadata.generation)}
            t={t}
          />
        </SectionBox>
      ),
    },
    {
      id: 'other-clusters',
      label: t('Other clusters'),
      content: () => <OtherGateways object={object} context={context} />,
    },
  ];
}

/** The details of a Gateway. */
export function GatewayDetailsPage() {
  return <DetailsPage kind="Gateway" extraInfo={gatewayInfo} tabs={tabs} />;
}
