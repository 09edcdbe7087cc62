import type { ObjectRef } from '../analysis';
import type { WordedContext } from '../components/context';
import type { DetailsTab } from '../components/details/DetailsTabs';
import { ObjectTopology } from './ObjectTopology';

/**
 * The tab with the topology of one object.
 *
 * @param object - A GatewayClass, Gateway, ListenerSet or route.
 * @param isCompared - Whether the same-named objects of other clusters are drawn too.
 */
export function topologyTab(
  object: ObjectRef,
  context: WordedContext,
  isCompared = false
): DetailsTab {
  return {
    id: 'topology',
    label: context.t('Topology'),
    content: () => <ObjectTopology object={object} context={context} isCompared={isCompared} />,
  };
}
