import type { PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';
import type { WordedContext } from '../context';
import type { DetailsTab } from './DetailsTabs';
import { type ComparedColumn, SameNamed } from './SameNamed';

/**
 * The tab that compares an object with the same-named objects of other clusters.
 *
 * @param object - The object of this page.
 */
export function otherClustersTab<K extends PageKind>(
  kind: K,
  object: ObjectOfKind[K],
  columns: ReadonlyArray<ComparedColumn<K>>,
  context: WordedContext
): DetailsTab {
  return {
    id: 'other-clusters',
    label: context.t('Other clusters'),
    content: () => <SameNamed kind={kind} object={object} columns={columns} context={context} />,
  };
}
