import {
  NameValueTable,
  type NameValueTableRow,
  SectionBox,
} from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box } from '@mui/material';
import { allowedRoutesText, groupKindText } from '../../components/allowedRoutesText';
import { ConditionsTable } from '../../components/ConditionsTable';
import type { DetailsContext } from '../../components/DetailsPage';
import { LabelList } from '../../components/LabelList';
import { listenerText } from '../../components/listenerText';
import { ReferenceLink } from '../../components/ReferenceLink';
import { list, number, pairs, text } from '../../gatewayApi/read';
import { certificateReference } from '../../gatewayApi/references';
import type { Gateway } from '../../gatewayApi/types';

type ItemOf<List> = List extends ReadonlyArray<infer Item> ? NonNullable<Item> : never;

type Listener = ItemOf<NonNullable<Gateway['spec']>['listeners']>;
type ListenerStatus = ItemOf<NonNullable<Gateway['status']>['listeners']>;

export interface ListenerBoxProps {
  readonly listener: Listener;
  /** Undefined where no controller has reported about the listener. */
  readonly status: ListenerStatus | undefined;
  readonly metadata: Gateway['metadata'];
  readonly context: DetailsContext;
}

function tlsRows({ listener, metadata, context }: ListenerBoxProps): NameValueTableRow[] {
  const { tls } = listener;
  const { cluster, scope, t } = context;
  if (typeof tls !== 'object' || tls === null) return [];
  const certificates = list(tls.certificateRefs).map(raw =>
    certificateReference(raw, metadata.namespace)
  );
  const options = pairs(tls.options).map(([key, value]) => `${key}=${value}`);
  return [
    // The API's default for a listener with TLS.
    { name: t('TLS mode'), value: text(tls.mode) || 'Terminate' },
    {
      name: t('Certificates'),
      value: (
        <>
          {certificates.map((reference, index) => (
            <div key={index}>
              <ReferenceLink cluster={cluster} reference={reference} scope={scope.clusters} t={t} />
            </div>
          ))}
        </>
      ),
      hide: certificates.length === 0,
    },
    { name: t('TLS options'), value: <LabelList items={options} />, hide: options.length === 0 },
  ];
}

/** One listener of a Gateway: what it says, and what was reported about it. */
export function ListenerBox(props: ListenerBoxProps) {
  const { listener, status, metadata, context } = props;
  const { t } = context;
  const name = text(listener.name);
  const supported = list(status?.supportedKinds).map(groupKindText);
  return (
    <SectionBox title={t('{{name}}: {{listener}}', { name, listener: listenerText(listener) })}>
      <NameValueTable
        rows={[
          { name: t('Protocol'), value: text(listener.protocol) || t('None given') },
          { name: t('Port'), value: text(listener.port) || t('None given') },
          { name: t('Hostname'), value: text(listener.hostname) || t('Every hostname') },
          ...tlsRows(props),
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
        <ConditionsTable
          conditions={status?.conditions}
          generation={number(metadata.generation)}
          t={t}
        />
      </Box>
    </SectionBox>
  );
}
