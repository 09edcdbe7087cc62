import type { NameValueTableRow } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { allowedListenersText } from '../../components/basics/allowedRoutesText';
import { LabelList } from '../../components/basics/LabelList';
import { pairTexts } from '../../components/basics/pairTexts';
import type { WordedContext } from '../../components/context';
import { referencesRow } from '../../components/details/referencesRow';
import { ObjectLink } from '../../components/links/ObjectLink';
import { objectReference } from '../../components/links/objectReference';
import type { Translate } from '../../components/words/translate';
import { GATEWAY_API_GROUP } from '../../gatewayApi/kinds';
import { number, text } from '../../gatewayApi/read';
import type { Gateway } from '../../gatewayApi/types';
import { addressTexts } from './gatewayAddresses';
import { tlsRows } from './tlsRows';

function labelsRow(name: string, items: readonly string[]): NameValueTableRow {
  return { name, value: <LabelList items={items} />, hide: items.length === 0 };
}

function anyOfType(t: Translate): (type: string) => string {
  return type => t('any {{type}}', { type });
}

/** What identifies a Gateway at a glance: its class and its addresses. */
export function gatewayFacts(object: Gateway, context: WordedContext): NameValueTableRow[] {
  const { t, cluster, scope } = context;
  const className = text(object.spec?.gatewayClassName);
  const given = addressTexts(object.status?.addresses, anyOfType(t));
  return [
    {
      name: t('Class'),
      value: (
        <ObjectLink
          group={GATEWAY_API_GROUP}
          kind="GatewayClass"
          name={className}
          cluster={cluster}
          scope={scope.clusters}
        >
          {className || t('None given')}
        </ObjectLink>
      ),
    },
    {
      name: t('Addresses'),
      value: given.length === 0 ? t('None reported') : <LabelList items={given} />,
    },
  ];
}

/** The rows of a Gateway's details below its metadata. */
export function gatewayInfo(object: Gateway, context: WordedContext): NameValueTableRow[] {
  const { t } = context;
  const { spec, status, metadata } = object;
  const infrastructure = spec?.infrastructure;
  const defaultScope = text(spec?.defaultScope);
  const attachedSets = text(number(status?.attachedListenerSets));
  return [
    labelsRow(t('Requested addresses'), addressTexts(spec?.addresses, anyOfType(t))),
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
