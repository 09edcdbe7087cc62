import { type NameValueTableRow, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { ConditionChip } from '../../components/ConditionChip';
import { ConditionsTable } from '../../components/ConditionsTable';
import { type DetailsContext, DetailsPage, type DetailsTab } from '../../components/DetailsPage';
import { ReferenceLink } from '../../components/ReferenceLink';
import { SameNamed } from '../../components/SameNamed';
import { reportedCondition } from '../../gatewayApi/conditions';
import { number, text } from '../../gatewayApi/read';
import type { GatewayClass } from '../../gatewayApi/types';
import { SupportedFeatures } from './SupportedFeatures';
import { UsingGateways } from './UsingGateways';

function accepted({ status, metadata }: GatewayClass) {
  return reportedCondition(status?.conditions, 'Accepted', number(metadata.generation));
}

function extraInfo(object: GatewayClass, context: DetailsContext): NameValueTableRow[] {
  const { cluster, scope, t } = context;
  const { spec } = object;
  const parameters = spec?.parametersRef;
  return [
    { name: t('Controller'), value: text(spec?.controllerName) || t('None given') },
    {
      name: t('Description'),
      value: text(spec?.description),
      hide: text(spec?.description) === '',
    },
    {
      name: t('Parameters'),
      value: (
        <ReferenceLink
          cluster={cluster}
          reference={{
            group: text(parameters?.group),
            kind: text(parameters?.kind),
            namespace: text(parameters?.namespace) || undefined,
            name: text(parameters?.name),
          }}
          scope={scope.clusters}
          t={t}
        />
      ),
      hide: text(parameters?.name) === '',
    },
    { name: t('Accepted'), value: <ConditionChip condition={accepted(object)} t={t} /> },
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
    {
      id: 'features',
      label: t('Supported features'),
      content: () => <SupportedFeatures object={object} t={t} />,
    },
    {
      id: 'conditions',
      label: t('Conditions'),
      content: () => (
        <SectionBox title={t('Conditions')}>
          <ConditionsTable
            conditions={object.status?.conditions}
            generation={number(object.metadata.generation)}
            t={t}
          />
        </SectionBox>
      ),
    },
    {
      id: 'other-clusters',
      label: t('Other clusters'),
      content: () => (
        <SameNamed
          kind="GatewayClass"
          object={object}
          context={context}
          columns={[
            {
              label: t('Controller'),
              cell: ({ spec }) => <>{text(spec?.controllerName)} </>,
              value: ({ spec }) => text(spec?.controllerName),
              width: 'minmax(12rem, 2fr)',
            },
            {
              label: t('Accepted'),
              cell: other => <ConditionChip condition={accepted(other)} t={t} />,
            },
          ]}
        />
      ),
    },
  ];
}

/** The details of a GatewayClass. */
export function GatewayClassDetailsPage() {
  return <DetailsPage kind="GatewayClass" extraInfo={extraInfo} tabs={tabs} />;
}
