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
 * The rows about TLS that holds for a whole Gateway: client certificates that it asks for, and its
 * own one for backends.
 *
 * @param object - The Gateway as it arrived.
 * @param context - Where it is from, and what links and words need.
 * @returns Those that are set.
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
