import { Loader, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import { useMemo } from 'react';
import { useParams } from 'react-router-dom';
import { type ClusterStatus, isStale, useClusterStatuses } from '../../fleet';
import type { PageKind } from '../../gatewayApi/kinds';
import { useBrowserTitle } from '../basics/useBrowserTitle';
import { FleetBanner } from '../clusters/FleetBanner';
import { UnknownClusters } from '../clusters/UnknownClusters';
import type { ObjectContext } from '../context';
import { objectTabTitle, objectTitle } from '../details/objectTitle';
import { useOwnCluster } from '../details/useOwnCluster';
import { useWords } from '../words/useWords';
import type { DetailsParts } from './detailsParts';
import { ObjectDetails } from './ObjectDetails';

function lacksKind(status: ClusterStatus, kind: PageKind): boolean {
  return status.discovered && status.versions[kind] === undefined;
}

interface PlaceProps {
  readonly context: ObjectContext;
  readonly namespace: string | undefined;
  readonly name: string;
}

function InCluster<K extends PageKind>(props: DetailsParts<K> & PlaceProps) {
  const { t } = useWords();
  const { kind, context, namespace, name } = props;
  const { cluster, scope } = context;
  const clusters = useMemo(() => [cluster], [cluster]);
  const statuses = useClusterStatuses(clusters);
  const [status] = statuses;
  const kinds = useMemo(() => [kind] as const, [kind]);

  if (status === undefined) return <Loader title="" />;
  const banner = (
    <>
      <UnknownClusters clusters={scope.unknown} />
      <FleetBanner statuses={statuses.filter(({ phase }) => phase !== 'loading')} kinds={kinds} />
    </>
  );
  const title = objectTitle({ kind, namespace, name, cluster });
  const version = status.versions[kind];
  if (version === undefined) {
    return (
      <SectionBox title={title} headerProps={{ headerStyle: 'main' }} backLink>
        {banner}
        {status.phase === 'loading' && <Loader title={t('Waiting for the cluster')} />}
        {status.phase !== 'notInstalled' && lacksKind(status, kind) && (
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
      {...props}
      // The key resets the state for each object.
      key={`${cluster}/${kind}/${version}/${namespace ?? ''}/${name}`}
      version={version}
      unanswered={isStale(status)}
      banner={banner}
    />
  );
}

/**
 * The frame of a details page. It waits until the version at which the cluster serves the kind is
 * known, and explains a long wait. It then shows the object with Headlamp's own actions and
 * sections (edit, delete, YAML, events) and the plugin's tabs.
 */
export function DetailsPage<K extends PageKind>(parts: DetailsParts<K>) {
  const { ready } = useWords();
  const { scope, context } = useOwnCluster();
  const { namespace, name } = useParams<{ namespace?: string; name: string }>();
  const shown = { kind: parts.kind, namespace, name, cluster: context?.cluster };
  useBrowserTitle(objectTabTitle(shown));
  if (!ready) return <Loader title="" />;
  if (context !== undefined) {
    return <InCluster {...parts} context={context} namespace={namespace} name={name} />;
  }
  return (
    <SectionBox title={objectTitle(shown)} headerProps={{ headerStyle: 'main' }} backLink>
      {scope.unknown.length === 0 ? <Loader title="" /> : null}
      <UnknownClusters clusters={scope.unknown} />
    </SectionBox>
  );
}
