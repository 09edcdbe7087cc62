import { refOf } from '../../analysis';
import type { WordedContext } from '../../components/context';
import type { DetailsTab } from '../../components/details/DetailsTabs';
import { otherClustersTab } from '../../components/details/otherClustersTab';
import { DetailsPage } from '../../components/objectPage/DetailsPage';
import { listenersTab } from '../../components/objectPage/listeners/listenersTab';
import { policiesTab } from '../../components/policies/policiesTab';
import { whoMayAttachTab } from '../../components/whoMayAttach/whoMayAttachTab';
import { inWords } from '../../components/words/inWords';
import type { Gateway } from '../../gatewayApi/types';
import { topologyTab } from '../../topology/topologyTab';
import { comparedGatewayColumns } from './comparedColumns';
import { GatewayAnswer } from './GatewayAnswer';
import { gatewayFacts, gatewayInfo } from './gatewayInfo';
import { ListenerSets } from './ListenerSets';
import { NamingRoutes } from './NamingRoutes';

function tabs(object: Gateway, context: WordedContext): DetailsTab[] {
  const { t } = context;
  return [
    listenersTab(object, refOf(object), context),
    whoMayAttachTab(refOf(object), context),
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
    policiesTab(refOf(object), context),
    topologyTab(refOf(object), context),
    otherClustersTab('Gateway', object, comparedGatewayColumns(t), context),
  ];
}

export const GatewayDetailsPage = inWords(() => (
  <DetailsPage
    kind="Gateway"
    answer={(object, context, settled) => (
      <GatewayAnswer object={object} settled={settled} context={context} />
    )}
    facts={gatewayFacts}
    extraInfo={gatewayInfo}
    tabs={tabs}
  />
));
