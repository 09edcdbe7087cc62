import type { ObjectRef } from '../analysis';
import type { WordedContext } from '../components/context';
import type { DetailsTab } from '../components/details/DetailsTabs';
import { ObjectTopology } from './ObjectTopology';

/**
 * The tab that draws the ways of one object: what is above it and what is below it.
 *
 * @param object - A GatewayClass, Gateway, ListenerSet or route.
 * @param context - Where it is from, and what links and words need.
 * @param isCompared - Whether the same-named object of the other clusters is drawn beside it.
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
