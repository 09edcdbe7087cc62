import type { NameValueTableRow } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { allowedListenersText } from '../../components/allowedRoutesText';
import { ConditionChip } from '../../components/ConditionChip';
import type { DetailsContext } from '../../components/DetailsPage';
import { LabelList } from '../../components/LabelList';
import { ReferenceLink } from '../../components/ReferenceLink';
import { reportedCondition } from '../../gatewayApi/conditions';
import { number, pairs, text } from '../../gatewayApi/read';
import type { Gateway } from '../../gatewayApi/types';
import { addressTexts } from './gatewayAddresses';
import { GatewayClassLink } from './GatewayClassLink';

function pairTexts(value: unknown): string[] {
  return pairs(value).map(([key, item]) => (item === '' ? key : `${key}=${item}`));
}

/**
 * The rows of a Gateway's details below those that every object has.
 *
 * @param object - The Gateway.
 * @param context - Where it is from, and what links and words need.
 */
export function gatewayInfo(object: Gateway, context: DetailsContext): NameValueTableRow[] {
  const { cluster, scope, t } = context;
  const { spec, status, metadata } = object;
  const infrastructure = spec?.infrastructure;
  const parameters = infrastructure?.parametersRef;
  const anyOfType = (type: string) => t('any {{type}}', { type });
  const asked = addressTexts(spec?.addresses, anyOfType);
  const given = addressTexts(status?.addresses, anyOfType);
  const labels = pairTexts(infrastructure?.labels);
  const annotations = pairTexts(infrastructure?.annotations);
  return [
    {
      name: t('Class'),
      value: <GatewayClassLink name={text(spec?.gatewayClassName)} context={context} />,
    },
    ...['Accepted', 'Programmed'].map(type => ({
      name: type === 'Accepted' ? t('Accepted') : t('Programmed'),
      value: (
        <ConditionChip
          condition={reportedCondition(status?.conditions, type, number(metadata.generation))}
          t={t}
        />
      ),
    })),
    {
      name: t('Addresses'),
      value: given.length === 0 ? t('None reported') : <LabelList items={given} />,
    },
    {
      name: t('Requested addresses'),
      value: <LabelList items={asked} />,
      hide: asked.length === 0,
    },
    { name: t('Takes'), value: allowedListenersText(spec?.allowedListeners, t) },
    {
      name: t('Infrastructure labels'),
      value: <LabelList items={labels} />,
      hide: labels.length === 0,
    },
    {
      name: t('Infrastructure annotations'),
      value: <LabelList items={annotations} />,
      hide: annotations.length === 0,
    },
    {
      name: t('Infrastructure parameters'),
      value: (
        <ReferenceLink
          cluster={cluster}
          reference={{
            group: text(parameters?.group),
            kind: text(parameters?.kind),
            namespace: metadata.namespace,
            name: text(parameters?.name),
          }}
          scope={scope.clusters}
          t={t}
        />
      ),
      hide: text(parameters?.name) === '',
    },
  ];
}
