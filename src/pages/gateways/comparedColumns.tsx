import { listenerSummary } from '../../components/basics/listenerSummary';
import { FirstFew } from '../../components/basics/overflow/FirstFew';
import { reportedColumns } from '../../components/details/reportedColumns';
import type { ComparedColumn } from '../../components/details/SameNamed';
import type { Translate } from '../../components/words/translate';
import { list, text } from '../../gatewayApi/read';
import type { Gateway } from '../../gatewayApi/types';
import { addressTexts } from './gatewayAddresses';

function listeners({ spec }: Gateway): string[] {
  return list(spec?.listeners).map(listenerSummary);
}

/** The columns that compare same-named Gateways across clusters. */
export function comparedGatewayColumns(t: Translate): ReadonlyArray<ComparedColumn<'Gateway'>> {
  return [
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
    ...reportedColumns(t),
  ];
}
