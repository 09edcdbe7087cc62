import type { WordedContext } from '../../components/context';
import type { DetailsTab } from '../../components/details/DetailsTabs';
import { listenersTab } from '../../components/details/listenersTab';
import { OwnFindings } from '../../components/findings/OwnFindings';
import type { Gateway } from '../../gatewayApi/types';
import { ListenerConclusions } from './ListenerConclusions';

/** The first tab of a Gateway: findings, then every listener with its reported conditions. */
export function gatewayListenersTab(object: Gateway, context: WordedContext): DetailsTab {
  const tab = listenersTab(object, context);
  return {
    ...tab,
    content: () => (
      <>
        <OwnFindings object={object} context={context} />
        <ListenerConclusions object={object} context={context} />
        {tab.content()}
      </>
    ),
  };
}
