import type { KubernetesObject } from '../../gatewayApi/types';
import type { ObjectContext } from '../context';
import type { DetailsTab } from '../details/DetailsTabs';
import { OwnFindings } from './OwnFindings';

/** A tab of an object with the findings about the object above its content. */
export function withOwnFindings(
  tab: DetailsTab,
  object: KubernetesObject,
  context: ObjectContext
): DetailsTab {
  return {
    ...tab,
    content: () => (
      <>
        <OwnFindings object={object} context={context} />
        {tab.content()}
      </>
    ),
  };
}
