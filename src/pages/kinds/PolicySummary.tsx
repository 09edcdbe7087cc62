import { NameValueTable } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { LabelList } from '../../components/basics/LabelList';
import { pairTexts } from '../../components/basics/pairTexts';
import type { ObjectContext } from '../../components/context';
import { referencesRow } from '../../components/details/referencesRow';
import { ReferenceLink } from '../../components/links/ReferenceLink';
import { useWords } from '../../components/words/useWords';
import { policyTargets } from '../../gatewayApi/policyTargets';
import type { BackendTLSPolicy } from '../../gatewayApi/types';
import { policyValidation } from './policyValidation';
import { targetText } from './targetText';

export interface PolicySummaryProps {
  readonly policy: BackendTLSPolicy;
  readonly context: ObjectContext;
}

/** The targets of a BackendTLSPolicy, and how the Gateway validates the backends' certificates. */
export function PolicySummary({ policy, context }: PolicySummaryProps) {
  const { t } = useWords();
  const targets = policyTargets(policy);
  const { hostname, authorities, wellKnown, subjectAltNames } = policyValidation(policy);
  const options = pairTexts(policy.spec?.options);
  return (
    <NameValueTable
      rows={[
        {
          name: t('Targets'),
          value:
            targets.length === 0
              ? t('None given')
              : targets.map((target, index) => (
                  <div key={index}>
                    <ReferenceLink reference={target} context={context}>
                      {targetText(target)}
                    </ReferenceLink>
                  </div>
                )),
        },
        { name: t('Hostname'), value: hostname || t('None given') },
        referencesRow(t('Certificate authorities'), authorities, context),
        {
          name: t('Well-known certificate authorities'),
          value: wellKnown,
          hide: wellKnown === '',
        },
        {
          name: t('Subject alternative names'),
          value: <LabelList items={subjectAltNames} />,
          hide: subjectAltNames.length === 0,
        },
        {
          name: t('TLS options'),
          value: <LabelList items={options} />,
          hide: options.length === 0,
        },
      ]}
    />
  );
}
