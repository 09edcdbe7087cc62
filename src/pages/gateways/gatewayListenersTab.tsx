import type { WordedContext } from '../../components/context';
import type { DetailsTab } from '../../components/details/DetailsTabs';
import { listenersTab } from '../../components/details/listenersTab';
import type { Gateway } from '../../gatewayApi/types';
import { GatewayFindings } from './GatewayFindings';
import { ListenerConclusions } from './ListenerConclusions';

/** The first tab of a Gateway: findings, then every listener with its reported conditions. */
export function gatewayListenersTab(object: Gateway, context: WordedContext): DetailsTab {
  const tab = listenersTab(object, context);
  return {
    ...tab,
    content: () => (
      <>
        <GatewayFindings object={object} context={context} />
        <ListenerConclusions object={object} context={context} />
        {tab.content()}
      </>
    ),
  };
}
