import type { NameValueTableRow } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { allowedListenersText } from '../../components/basics/allowedRoutesText';
import { LabelList } from '../../components/basics/LabelList';
import { pairTexts } from '../../components/basics/pairTexts';
import type { WordedContext } from '../../components/context';
import { referencesRow } from '../../components/details/referencesRow';
import { reportedColumns } from '../../components/details/reportedColumns';
import { objectReference } from '../../components/links/objectReference';
import { ReferenceLink } from '../../components/links/ReferenceLink';
import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { number, text } from '../../gatewayApi/read';
import type { Gateway } from '../../gatewayApi/types';
import { addressTexts } from './gatewayAddresses';
import { tlsRows } from './tlsRows';

function labelsRow(name: string, items: readonly string[]): NameValueTableRow {
  return { name, value: <LabelList items={items} />, hide: items.length === 0 };
}

/** The rows of a Gateway's details below the common ones. */
export function gatewayInfo(object: Gateway, context: WordedContext): NameValueTableRow[] {
  const { t } = context;
  const { spec, status, metadata } = object;
  const infrastructure = spec?.infrastructure;
  const className = text(spec?.gatewayClassName);
  const defaultScope = text(spec?.defaultScope);
  const attachedSets = text(number(status?.attachedListenerSets));
  const anyOfType = (type: string) => t('any {{type}}', { type });
  const given = addressTexts(status?.addresses, anyOfType);
  return [
    {
      name: t('Class'),
      value: (
        <ReferenceLink
          reference={{ group: GATEWAY_API_GROUP, kind: 'GatewayClass', name: className }}
          context={context}
        >
          {className || t('None given')}
        </ReferenceLink>
      ),
    },
    ...reportedColumns(t).map(({ label, cell }) => ({ name: label, value: cell(object) })),
    {
      name: t('Addresses'),
      value: given.length === 0 ? t('None reported') : <LabelList items={given} />,
    },
    labelsRow(t('Requested addresses'), addressTexts(spec?.addresses, anyOfType)),
    { name: t('Allowed Listener Sets'), value: allowedListenersText(spec?.allowedListeners, t) },
    {
      name: t('Attached Listener Sets (reported)'),
      value: attachedSets,
      hide: attachedSets === '',
    },
    {
      name: t('Default Gateway for scope'),
      value: defaultScope,
      hide: defaultScope === '',
    },
    ...tlsRows(object, context),
    labelsRow(t('Infrastructure labels'), pairTexts(infrastructure?.labels)),
    labelsRow(t('Infrastructure annotations'), pairTexts(infrastructure?.annotations)),
    referencesRow(
      t('Infrastructure parameters'),
      [objectReference(infrastructure?.parametersRef, metadata.namespace)],
      context
    ),
  ];
}
