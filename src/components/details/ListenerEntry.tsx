import {
  NameValueTable,
  type NameValueTableRow,
  SectionBox,
} from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import { reportedConditions } from '../../gatewayApi/conditions';
import { list, number, text } from '../../gatewayApi/read';
import { certificateReference } from '../../gatewayApi/references';
import type { Gateway, ListenerSet } from '../../gatewayApi/types';
import { allowedRoutesText, groupKindText } from '../basics/allowedRoutesText';
import { LabelList } from '../basics/LabelList';
import { listenerSummary } from '../basics/listenerSummary';
import { pairTexts } from '../basics/pairTexts';
import type { ObjectContext } from '../context';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';
import { ConditionsTable } from './ConditionsTable';
import { referencesRow } from './referencesRow';

type ItemOf<List> = List extends ReadonlyArray<infer Item> ? NonNullable<Item> : never;
type ItemsOf<Owner extends Gateway | ListenerSet, Part extends 'spec' | 'status'> = ItemOf<
  NonNullable<NonNullable<Owner[Part]>['listeners']>
>;

export interface ListenerEntryProps {
  readonly listener: ItemsOf<Gateway, 'spec'> | ItemsOf<ListenerSet, 'spec'>;
  /** Undefined if no controller has reported about the listener. */
  readonly status: ItemsOf<Gateway, 'status'> | ItemsOf<ListenerSet, 'status'> | undefined;
  /** Of the Gateway or ListenerSet. */
  readonly metadata: Gateway['metadata'];
  readonly context: ObjectContext;
}

function listenerTlsRows(
  { listener, metadata, context }: ListenerEntryProps,
  t: Translate
): NameValueTableRow[] {
  const { tls } = listener;
  if (typeof tls !== 'object' || tls === null) return [];
  const options = pairTexts(tls.options);
  return [
    // The specification's default for a listener with TLS.
    { name: t('TLS mode'), value: text(tls.mode) || 'Terminate' },
    referencesRow(
      t('Certificates'),
      list(tls.certificateRefs).map(raw => certificateReference(raw, metadata.namespace)),
      context
    ),
    { name: t('TLS options'), value: <LabelList items={options} />, hide: options.length === 0 },
  ];
}

/** One listener of a Gateway or ListenerSet: its fields and its reported status. */
export function ListenerEntry(props: ListenerEntryProps) {
  const { t } = useWords();
  const { listener, status, metadata } = props;
  const name = text(listener.name);
  const supported = list(status?.supportedKinds).map(groupKindText);
  return (
    <SectionBox title={t('{{name}}: {{listener}}', { name, listener: listenerSummary(listener) })}>
      <NameValueTable
        rows={[
          { name: t('Protocol'), value: text(listener.protocol) || t('None given') },
          { name: t('Port'), value: text(listener.port) || t('None given') },
          { name: t('Hostname'), value: text(listener.hostname) || t('Every hostname') },
          ...listenerTlsRows(props, t),
          { name: t('Allowed routes'), value: allowedRoutesText(listener.allowedRoutes, t) },
          {
            name: t('Supported kinds (reported)'),
            value: supported.length === 0 ? t('None') : <LabelList items={supported} />,
            hide: status === undefined,
          },
          {
            name: t('Attached routes (reported)'),
            value: text(number(status?.attachedRoutes)) || t('Not reported'),
          },
        ]}
      />
      <Box sx={{ mt: 2 }}>
        <ConditionsTable conditions={reportedConditions(status?.conditions, metadata.generation)} />
      </Box>
    </SectionBox>
  );
}
