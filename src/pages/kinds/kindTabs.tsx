import { SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { DetailsContext } from '../../components/DetailsPage';
import type { DetailsTab } from '../../components/DetailsTabs';
import { ConditionGroups } from './ConditionGroups';
import type { GenericObject } from './genericKind';
import { ListenerEntries } from './ListenerEntries';
import { Summary } from './summary';

/**
 * The tabs of an object of a generic kind.
 *
 * @param object - The object as it arrived.
 * @param context - Where it is from, and what links and words need.
 */
export function kindTabs(
  object: GenericObject,
  { cluster, scope, t }: DetailsContext
): DetailsTab[] {
  const summary: DetailsTab = {
    id: 'summary',
    label: t('Summary'),
    content: () => (
      <>
        <SectionBox title={t('Summary')}>
          <Summary cluster={cluster} object={object} scope={scope.clusters} t={t} />
        </SectionBox>
        {object.kind === 'ListenerSet' && <ListenerEntries object={object} t={t} />}
      </>
    ),
  };
  // A grant has no status.
  if (object.kind === 'ReferenceGrant') return [summary];
  return [
    summary,
    {
      id: 'conditions',
      label: t('Conditions'),
      content: () => <ConditionGroups object={object} t={t} />,
    },
  ];
}
