import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';
import type { WordedContext } from '../context';
import { ReferenceTitle } from '../links/ReferenceTitle';
import { objectConditions } from '../status/objectConditions';
import { ConditionsTable } from './ConditionsTable';
import type { DetailsTab } from './DetailsTabs';

/**
 * The tab with what controllers reported about an object, or about it for each of its parents or
 * ancestors. What was reported about a listener stands beside the listener.
 *
 * @param object - The object as it arrived.
 * @param context - Where it is from, and what links and words need.
 */
export function conditionsTab(
  object: ObjectOfKind[PageKind],
  context: WordedContext
): DetailsTab {
  const { t } = context;
  return {
    id: 'conditions',
    label: t('Conditions'),
    content: () =>
      objectConditions(object)
        .filter(({ part }) => part !== 'listener')
        .map(({ reference, controller, conditions }, index) => (
          <SectionBox
            key={index}
            title={
              reference === undefined ? (
                t('Conditions')
              ) : (
                <ReferenceTitle reference={reference} context={context} />
              )
            }
          >
            <ConditionsTable conditions={conditions} controller={controller} />
          </SectionBox>
        )),
  };
}
