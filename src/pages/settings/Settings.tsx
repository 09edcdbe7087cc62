import { NameValueTable } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Button } from '@mui/material';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { LIMITS, updateSettings, useSettings } from '../../fleet/settings';
import { NumberField } from './NumberField';

function RememberedClusters({ clusters }: { clusters: readonly string[] | undefined }) {
  const { t } = useWords();
  if (clusters === undefined) return <>{t('No choice has been made yet.')}</>;
  return (
    <>
      {clusters.length === 0 ? t('None') : clusters.join(', ')}{' '}
      <Button
        size="small"
        variant="outlined"
        onClick={() => updateSettings({ clustersAtHome: undefined })}
      >
        {t('Forget')}
      </Button>
    </>
  );
}

/** The plugin's page in Headlamp's settings. */
export const SettingsPage = inWords(function SettingsPage() {
  const { t, ready } = useWords();
  const settings = useSettings();
  if (!ready) return null;
  return (
    <NameValueTable
      rows={[
        {
          name: t('Clusters chosen at home'),
          value: <RememberedClusters clusters={settings.clustersAtHome} />,
        },
        {
          name: t('Start with all clusters up to this number'),
          value: (
            <NumberField
              label={t('Clusters')}
              value={settings.maxClustersAtHome}
              range={LIMITS.maxClustersAtHome}
              onChange={maxClustersAtHome => updateSettings({ maxClustersAtHome })}
            />
          ),
        },
        {
          name: t('Seconds between two lists of resources that cannot be watched'),
          value: (
            <NumberField
              label={t('Seconds')}
              value={settings.pollSeconds}
              range={LIMITS.pollSeconds}
              onChange={pollSeconds => updateSettings({ pollSeconds })}
            />
          ),
        },
      ]}
    />
  );
});
