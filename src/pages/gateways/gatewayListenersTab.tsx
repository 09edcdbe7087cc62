import type { WordedContext } from '../../components/context';
import type { DetailsTab } from '../../components/details/DetailsTabs';
import { listenersTab } from '../../components/details/listenersTab';
import { withOwnFindings } from '../../components/findings/withOwnFindings';
import type { Gateway } from '../../gatewayApi/types';
import { ListenerConclusions } from './ListenerConclusions';

/** The first tab of a Gateway: findings, then every listener with its reported conditions. */
export function gatewayListenersTab(object: Gateway, context: WordedContext): DetailsTab {
  const tab = listenersTab(object, context);
  const concluded: DetailsTab = {
    ...tab,
    content: () => (
      <>
        <ListenerConclusions object={object} context={context} />
        {tab.content()}
      </>
    ),
  };
  return withOwnFindings(concluded, object, context);
}
