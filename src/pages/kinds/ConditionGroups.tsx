import { DateLabel, SectionBox, SimpleTable } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { ConditionChip } from '../../components/ConditionChip';
import { type ConditionGroup, objectConditions } from '../../components/objectConditions';
import type { Translate } from '../../components/translate';
import type { ReportedCondition } from '../../gatewayApi/conditions';
import type { GenericObject } from './genericKind';

interface Line extends Pick<ConditionGroup, 'about' | 'controller'> {
  readonly condition: ReportedCondition;
}

/** Every reported condition of an object, by what it is about. */
export function ConditionGroups({ object, t }: { object: GenericObject; t: Translate }) {
  const lines = objectConditions(object).flatMap(({ about, controller, conditions }) =>
    conditions.map((condition): Line => ({ about, controller, condition }))
  );
  return (
    <SectionBox title={t('Conditions')}>
      <SimpleTable
        data={lines}
        emptyMessage={t('This kind has no status.')}
        columns={[
          { label: t('About'), getter: ({ about }: Line) => about || object.metadata.name },
          { label: t('Controller'), getter: ({ controller }: Line) => controller ?? '–' },
          {
            label: t('Condition'),
            getter: ({ condition }: Line) => <ConditionChip condition={condition} t={t} />,
          },
          {
            label: t('Status'),
            getter: ({ condition: { type, status } }: Line) => `${type}: ${status}`,
          },
          { label: t('Reason'), getter: ({ condition }: Line) => condition.reason },
          { label: t('Message'), getter: ({ condition }: Line) => condition.message },
          {
            label: t('Since'),
            getter: ({ condition }: Line) =>
              condition.since && <DateLabel date={condition.since} format="mini" />,
          },
        ]}
      />
    </SectionBox>
  );
}
