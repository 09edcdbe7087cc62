import type { NameValueTableRow } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { refOf } from '../../analysis';
import type { WordedContext } from '../../components/context';
import type { DetailsTab } from '../../components/details/DetailsTabs';
import { otherClustersTab } from '../../components/details/otherClustersTab';
import { referencesRow } from '../../components/details/referencesRow';
import { acceptedColumn } from '../../components/details/reportedColumns';
import { objectReference } from '../../components/links/objectReference';
import { DetailsPage } from '../../components/objectPage/DetailsPage';
import { policiesTab } from '../../components/policies/policiesTab';
import { inWords } from '../../components/words/inWords';
import { text } from '../../gatewayApi/read';
import type { GatewayClass } from '../../gatewayApi/types';
import { topologyTab } from '../../topology/topologyTab';
import { SupportedFeatures } from './SupportedFeatures';
import { UsingGateways } from './UsingGateways';

function facts(object: GatewayClass, { t }: WordedContext): NameValueTableRow[] {
  const { spec } = object;
  return [
    {
      name: t('Controller'),
      value: <bdi>{text(spec?.controllerName) || t('None given')}</bdi>,
    },
    {
      name: t('Description'),
      value: text(spec?.description),
      hide: text(spec?.description) === '',
    },
  ];
}

function extraInfo(object: GatewayClass, context: WordedContext): NameValueTableRow[] {
  const { t } = context;
  const parameters = objectReference(object.spec?.parametersRef, undefined);
  return [referencesRow(t('Parameters'), [parameters], context)];
}

function tabs(object: GatewayClass, context: WordedContext): DetailsTab[] {
  const { t } = context;
  return [
    {
      id: 'gateways',
      label: t('Gateways'),
      content: () => <UsingGateways name={object.metadata.name} context={context} />,
    },
    policiesTab(refOf(object), context),
    topologyTab(refOf(object), context),
    {
      id: 'features',
      label: t('Supported features'),
      content: () => <SupportedFeatures object={object} />,
    },
    otherClustersTab(
      'GatewayClass',
      object,
      [
        {
          label: t('Controller'),
          cell: ({ spec }) => <>{text(spec?.controllerName)} </>,
          value: ({ spec }) => text(spec?.controllerName),
          width: 'minmax(12rem, 2fr)',
        },
        acceptedColumn(t),
      ],
      context
    ),
  ];
}

export const GatewayClassDetailsPage = inWords(() => (
  <DetailsPage kind="GatewayClass" facts={facts} extraInfo={extraInfo} tabs={tabs} />
));
