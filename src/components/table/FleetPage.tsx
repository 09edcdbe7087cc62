import {
  Loader,
  SectionBox,
  SectionFilterHeader,
  SectionHeader,
} from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Typography } from '@mui/material';
import { memo, type ReactNode } from 'react';
import { type ClusterStatus, type Scope, useClusterStatuses } from '../../fleet';
import type { Kind } from '../../gatewayApi/types';
import { useBrowserTitle } from '../basics/useBrowserTitle';
import { ClusterPicker } from '../clusters/ClusterPicker';
import { ClusterStates } from '../clusters/ClusterStates';
import { UnknownClusters } from '../clusters/UnknownClusters';
import { useWords } from '../words/useWords';
import { NoClustersChosen, NoClustersConfigured, NothingInstalled } from './fleetEmptyStates';

export interface FleetPageProps {
  readonly title: string;
  readonly scope: Scope;
  /** The kinds of the page. Problems with other kinds are not shown. */
  readonly kinds: readonly Kind[];
  /** The translations are loaded. */
  readonly ready: boolean;
  /** Controls beside the title. The identity is stable while the content is the same. */
  readonly actions?: readonly ReactNode[];
  /** Makes an object of the page's kinds, beside the title. The identity is stable likewise. */
  readonly create?: ReactNode;
  /**
   * Whether the page shows Headlamp's own namespace filter inside clusters. `coming`: it will show
   * the filter, and the URL already filters.
   */
  readonly namespaceFilter?: boolean | 'coming';
  /** The children say which clusters there are, and what cannot be read of them. */
  readonly showsClusters?: boolean;
  readonly children: ReactNode;
}

function nothingInstalled(statuses: readonly ClusterStatus[]): boolean {
  return statuses.length > 0 && statuses.every(status => status.phase === 'notInstalled');
}

function Content(props: FleetPageProps) {
  const { scope, kinds, children } = props;
  const statuses = useClusterStatuses(scope.clusters, { kinds });
  if (scope.needsChoice) return <NoClustersChosen scope={scope} />;
  // A cluster URL without a known cluster, or Headlamp has not read its configuration yet.
  if (scope.clusters.length === 0) return scope.atHome ? <NoClustersConfigured /> : null;
  if (nothingInstalled(statuses)) return <NothingInstalled clusters={scope.clusters} />;
  return <>{children}</>;
}

const NO_ACTIONS: readonly ReactNode[] = [];

type HeaderProps = Required<
  Pick<
    FleetPageProps,
    'title' | 'scope' | 'kinds' | 'actions' | 'namespaceFilter' | 'showsClusters'
  >
> &
  Pick<FleetPageProps, 'create'>;

// The fleet changes often and renders the page again, but the header hardly ever changes.
const Header = memo((props: HeaderProps) => {
  const { title, scope, kinds, actions, create, namespaceFilter, showsClusters } = props;
  const showPicker = scope.atHome && !scope.needsChoice && scope.available.length > 0;
  const beside = [
    create,
    !showsClusters && <ClusterStates key="states" clusters={scope.clusters} kinds={kinds} />,
  ];
  const row = [
    <Box
      key="controls"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-end' }}
    >
      {showPicker && <ClusterPicker scope={scope} />}
      {actions}
    </Box>,
  ];
  return namespaceFilter !== false && !scope.atHome ? (
    <SectionFilterHeader
      title={title}
      titleSideActions={beside}
      actions={row}
      noNamespaceFilter={namespaceFilter === 'coming'}
      headerStyle="main"
    />
  ) : (
    <SectionHeader title={title} titleSideActions={beside} actions={row} headerStyle="main" />
  );
});

/** The frame of every sidebar page: title, state of the clusters, controls, content. */
export function FleetPage(props: FleetPageProps) {
  const { t } = useWords();
  const { title, scope, kinds, ready, actions = NO_ACTIONS } = props;
  const { create, namespaceFilter = false, showsClusters = false } = props;
  useBrowserTitle(title === '' ? '' : `${title} - Gateway Fleet`);
  if (!ready) return <Loader title="" />;
  const header = { title, scope, kinds, actions, create, namespaceFilter, showsClusters };
  return (
    <SectionBox title={<Header {...header} />}>
      {!showsClusters && !scope.atHome && scope.clusters.length > 1 && (
        <Typography variant="body2" color="text.secondary">
          {t('Clusters: {{clusters}}', { clusters: scope.clusters.join(', ') })}
        </Typography>
      )}
      <UnknownClusters clusters={scope.unknown} />
      <Content {...props} />
    </SectionBox>
  );
}
