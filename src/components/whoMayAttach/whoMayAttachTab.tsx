import type { ObjectRef } from '../../analysis';
import type { WordedContext } from '../context';
import type { DetailsTab } from '../details/DetailsTabs';
import { WhoMayAttachPanel } from './WhoMayAttachPanel';

/**
 * The tab that says which namespaces may attach routes to the listeners of an object.
 *
 * @param gateway - The Gateway that serves the listeners.
 * @param owner - The ListenerSet of the page; undefined for the Gateway itself.
 */
export function whoMayAttachTab(
  gateway: ObjectRef,
  context: WordedContext,
  owner?: ObjectRef
): DetailsTab {
  return {
    id: 'who',
    label: context.t('Who may attach'),
    content: () => <WhoMayAttachPanel gateway={gateway} owner={owner} context={context} />,
  };
}
