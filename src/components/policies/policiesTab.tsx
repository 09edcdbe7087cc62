import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { ObjectRef } from '../../analysis';
import type { WordedContext } from '../context';
import type { DetailsTab } from '../details/DetailsTabs';
import { PolicyList } from './PolicyList';

/**
 * The tab with the policies that apply to an object. Policies of vendors are read once somebody
 * opens it.
 */
export function policiesTab(object: ObjectRef, context: WordedContext): DetailsTab {
  const { t } = context;
  return {
    id: 'policies',
    label: t('Policies'),
    content: () => (
      <SectionBox title={t('Policies')}>
        <PolicyList object={object} context={context} />
      </SectionBox>
    ),
  };
}
