import { ConditionChip } from '../../components/ConditionChip';
import type { DetailsContext } from '../../components/DetailsPage';
import { FirstFew } from '../../components/FirstFew';
import { listenerText } from '../../components/listenerText';
import { SameNamed } from '../../components/SameNamed';
import { reportedCondition } from '../../gatewayApi/conditions';
import { list, number, text } from '../../gatewayApi/read';
import type { Gateway } from '../../gatewayApi/types';
import { addressTexts } from './gatewayAddresses';

function listeners({ spec }: Gateway): string[] {
  return list(spec?.listeners).map(listenerText);
}

/** The same Gateway in the other clusters of the scope. */
export function OtherGateways({ object, context }: { object: Gateway; context: DetailsContext }) {
  const { t } = context;
  return (
    <SameNamed
      kind="Gateway"
      object={object}
      context={context}
      columns={[
        {
          label: t('Class'),
          cell: ({ spec }) => text(spec?.gatewayClassName),
          value: ({ spec }) => text(spec?.gatewayClassName),
        },
        {
          label: t('Listeners'),
          cell: gateway => <FirstFew items={listeners(gateway)} label={line => line} />,
          value: gateway => listeners(gateway).sort().join('\n'),
        },
        {
          label: t('Addresses'),
          cell: ({ status }) => (
            <FirstFew items={addressTexts(status?.addresses, type => type)} label={line => line} />
          ),
        },
        {
          label: t('Programmed'),
          cell: ({ status, metadata }) => (
            <ConditionChip
              condition={reportedCondition(
                status?.conditions,
                'Programmed',
                number(metadata.generation)
              )}
              t={t}
            />
          ),
        },
      ]}
    />
  );
}
