import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useMemo } from 'react';
import type { ObjectRef } from '../../analysis';
import type { ObjectContext, WordedContext } from '../context';
import type { DetailsTab } from '../details/DetailsTabs';
import { PolicyList } from './PolicyList';

function Stable({ object, context }: { object: ObjectRef; context: ObjectContext }) {
  const key = JSON.stringify(object);
  const ref = useMemo(() => JSON.parse(key) as ObjectRef, [key]);
  return <PolicyList object={ref} context={context} />;
}

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
        <Stable object={object} context={context} />
      </SectionBox>
    ),
  };
}
