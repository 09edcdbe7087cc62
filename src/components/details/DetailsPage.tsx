import { Loader, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { type ClusterStatus, isStale, useClusterStatuses, useScope } from '../../fleet';
import type { PageKind } from '../../gatewayApi/kinds';
import { FleetBanner } from '../clusters/FleetBanner';
import { useWords } from '../words/useWords';
import { type DetailsParts, ObjectDetails } from './ObjectDetails';

function notServed(status: ClusterStatus, kind: PageKind): boolean {
  return status.discovered && status.versions[kind] === undefined;
}

/**
 * The frame of a details page. It waits until the version at which the cluster serves the kind is
 * known, and explains a long wait. It then shows the object with Headlamp's own actions and
 * sections (edit, delete, YAML, events) and the plugin's tabs.
 */
export function DetailsPage<K extends PageKind>({ kind, extraInfo, tabs }: DetailsParts<K>) {
  const { t, ready } = useWords();
  const scope = useScope();
  const { namespace, name } = useParams<{ namespace?: string; name: string }>();
  const [cluster = ''] = scope.clusters;
  const clusters = useMemo(() => (cluster === '' ? [] : [cluster]), [cluster]);
  const statuses = useClusterStatuses(clusters);
  const [status] = statuses;
  const kinds = useMemo(() => [kind] as const, [kind]);

  if (!ready || status === undefined) return <Loader title="" />;
  const banner = <FleetBanner statuses={statuses} kinds={kinds} />;
  const version = status.versions[kind];
  if (version === undefined) {
    return (
      <SectionBox title={name} backLink>
        {banner}
        {status.phase === 'loading' && <Loader title={t('Waiting for the cluster')} />}
        {status.phase !== 'notInstalled' && notServed(status, kind) && (
          <Typography>
            {t('{{cluster}} serves no version of {{kind}} that this page supports.', {
              cluster,
              kind,
            })}
          </Typography>
        )}
      </SectionBox>
    );
  }
  return (
    <ObjectDetails
      // The key resets the state for each object.
      key={`${cluster}/${kind}/${version}/${namespace ?? ''}/${name}`}
      kind={kind}
      version={version}
      namespace={namespace}
      name={name}
      unanswered={isStale(status)}
      banner={banner}
      context={{ cluster, scope }}
      extraInfo={extraInfo}
      tabs={tabs}
    />
  );
}
