import {
  NameValueTable,
  type NameValueTableRow,
} from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { type RouteVerdict, takenRoutes } from '../../../analysis';
import { list, number, text } from '../../../gatewayApi/read';
import { certificateReference } from '../../../gatewayApi/references';
import { groupKindText } from '../../basics/allowedRoutesText';
import { LabelList } from '../../basics/LabelList';
import { pairTexts } from '../../basics/pairTexts';
import type { ObjectContext } from '../../context';
import { referencesRow } from '../../details/referencesRow';
import { attachedCountText } from '../../status/attachedCountText';
import { messageText } from '../../words/messageText';
import type { Translate } from '../../words/translate';
import { useWords } from '../../words/useWords';
import type { ShownListener } from './shownListeners';

export interface ListenerDetailsProps {
  readonly row: ShownListener;
  /** The verdicts of the routes that name the Gateway. */
  readonly routes: readonly RouteVerdict[];
  readonly context: ObjectContext;
}

function tlsFacts({ row, context }: ListenerDetailsProps, t: Translate): NameValueTableRow[] {
  const { tls } = row.spec;
  if (typeof tls !== 'object' || tls === null) return [];
  const options = pairTexts(tls.options);
  return [
    // The specification's default for a listener with TLS.
    { name: t('TLS mode'), value: text(tls.mode) || 'Terminate' },
    referencesRow(
      t('Certificates'),
      list(tls.certificateRefs).map(raw => certificateReference(raw, row.owner.metadata.namespace)),
      context
    ),
    { name: t('TLS options'), value: <LabelList items={options} />, hide: options.length === 0 },
  ];
}

/** The fields of a listener that its row has no room for. */
export function ListenerDetails(props: ListenerDetailsProps) {
  const { t } = useWords();
  const { row, routes } = props;
  const { status, judged } = row;
  const supported = list(status?.supportedKinds).map(groupKindText);
  const reported = number(status?.attachedRoutes);
  return (
    <NameValueTable
      rows={[
        {
          name: t('Why'),
          value: judged === undefined ? '' : messageText(judged.served.message, t),
          hide: judged === undefined || judged.served.status === 'True',
        },
        ...tlsFacts(props, t),
        {
          name: t('Supported kinds (reported)'),
          value: supported.length === 0 ? t('None') : <LabelList items={supported} />,
          hide: status === undefined,
        },
        {
          name: t('Attached routes'),
          value:
            judged === undefined
              ? text(reported) || t('Not reported')
              : attachedCountText({ taken: takenRoutes(judged, routes), reported }, t),
        },
      ]}
    />
  );
}
