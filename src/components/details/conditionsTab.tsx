import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { PageKind } from '../../gatewayApi/kinds';
import type { ObjectOfKind } from '../../gatewayApi/types';
import type { WordedContext } from '../context';
import { ReferenceTitle } from '../links/ReferenceTitle';
import { objectConditions } from '../status/objectConditions';
import { ConditionsTable } from './ConditionsTable';
import type { DetailsTab } from './DetailsTabs';

/**
 * The tab with the reported conditions of an object, or of each of its parents or ancestors.
 * Conditions of listeners are shown with the listener.
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
