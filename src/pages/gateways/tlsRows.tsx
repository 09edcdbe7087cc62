import type { NameValueTableRow } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { WordedContext } from '../../components/context';
import { referencesRow } from '../../components/details/referencesRow';
import { ReferenceLink } from '../../components/links/ReferenceLink';
import type { Translate } from '../../components/words/translate';
import { certificateReference } from '../../gatewayApi/references';
import type { Gateway } from '../../gatewayApi/types';
import { clientValidations } from './clientValidation';

function modeText(mode: string, t: Translate): string {
  switch (mode) {
    case '':
      return t('Not requested');
    case 'AllowValidOnly':
      return t('Required, and signed by one of these authorities');
    case 'AllowInsecureFallback':
      return t('Requested, but clients without a valid certificate are accepted too');
    default:
      return mode;
  }
}

/**
 * The rows for a Gateway's own TLS settings: validation of client certificates, and the client
 * certificate that it sends to backends.
 *
 * @returns Only the settings that are set.
 */
export function tlsRows(object: Gateway, context: WordedContext): NameValueTableRow[] {
  const { t } = context;
  const { metadata, spec } = object;
  const validations = clientValidations(object).map(({ port, mode, authorities }) => ({
    name:
      port === undefined
        ? t('Client certificates')
        : t('Client certificates on port {{port}}', { port }),
    value: (
      <>
        {modeText(mode, t)}
        {authorities.map((reference, index) => (
          <div key={index}>
            <ReferenceLink reference={reference} context={context} />
          </div>
        ))}
      </>
    ),
  }));
  const own = certificateReference(spec?.tls?.backend?.clientCertificateRef, metadata.namespace);
  return [...validations, referencesRow(t('Client certificate for backends'), [own], context)];
}
