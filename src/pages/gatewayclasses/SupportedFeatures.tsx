import { NameValueTable, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import { LabelList } from '../../components/basics/LabelList';
import { useWords } from '../../components/words/useWords';
import type { GatewayClass } from '../../gatewayApi/types';
import { featureGroups } from './featureGroups';

/** The features that the class's controller reports as supported, grouped by part of the API. */
export function SupportedFeatures({ object }: { object: GatewayClass }) {
  const { t } = useWords();
  const groups = featureGroups(object.status?.supportedFeatures);
  return (
    <SectionBox title={t('Supported features')}>
      {groups.length === 0 ? (
        <Typography color="text.secondary">
          {t('The controller has not reported which features it supports.')}
        </Typography>
      ) : (
        <NameValueTable
          rows={groups.map(({ prefix, features }) => ({
            name: t('{{group}} ({{number}})', {
              group: prefix ?? t('Other'),
              number: features.length,
            }),
            value: <LabelList items={features} />,
          }))}
        />
      )}
    </SectionBox>
  );
}
