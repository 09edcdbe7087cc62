import type { NameValueTableRow } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { refOf } from '../../analysis';
import { conditionsTab } from '../../components/details/conditionsTab';
import {
  type DetailsContext,
  DetailsPage,
  type DetailsTab,
} from '../../components/details/DetailsPage';
import { otherClustersTab } from '../../components/details/otherClustersTab';
import { referencesRow } from '../../components/details/referencesRow';
import { objectReference } from '../../components/links/objectReference';
import { acceptedColumn } from '../../components/table/reportedColumns';
import { text } from '../../gatewayApi/read';
import type { GatewayClass } from '../../gatewayApi/types';
import { topologyTab } from '../../topology/topologyTab';
import { SupportedFeatures } from './SupportedFeatures';
import { UsingGateways } from './UsingGateways';

function extraInfo(object: GatewayClass, context: DetailsContext): NameValueTableRow[] {
  const { t } = context;
  const { spec } = object;
  const { label, cell } = acceptedColumn(t);
  return [
    { name: t('Controller'), value: text(spec?.controllerName) || t('None given') },
    {
      name: t('Description'),
      value: text(spec?.description),
      hide: text(spec?.description) === '',
    },
    referencesRow(t('Parameters'), [objectReference(spec?.parametersRef, undefined)], context),
    { name: label, value: cell(object) },
  ];
}

function tabs(object: GatewayClass, context: DetailsContext): DetailsTab[] {
  const { t } = context;
  return [
    {
      id: 'gateways',
      label: t('Gateways'),
      content: () => <UsingGateways name={object.metadata.name} context={context} />,
    },
    topologyTab(refOf(object), context),
    {
      id: 'features',
      label: t('Supported features'),
      content: () => <SupportedFeatures object={object} t={t} />,
    },
    conditionsTab(object, context),
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

/** The details of a GatewayClass. */
export function GatewayClassDetailsPage() {
  return <DetailsPage kind="GatewayClass" extraInfo={extraInfo} tabs={tabs} />;
}
