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
import { FleetBanner } from '../clusters/FleetBanner';
import { UnknownClusters } from '../clusters/UnknownClusters';
import { useWords } from '../words/useWords';
import { NoClustersChosen, NoClustersConfigured, NothingInstalled } from './fleetEmptyStates';
import { usePatience } from './usePatience';

export interface FleetPageProps {
  readonly title: string;
  readonly scope: Scope;
  /** The kinds of the page. Problems with other kinds are not shown. */
  readonly kinds: readonly Kind[];
  /** The translations are loaded. */
  readonly ready: boolean;
  /** Controls beside the title. The identity is stable while the content is the same. */
  readonly actions?: readonly ReactNode[];
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
  const { scope, kinds, showsClusters = false, children } = props;
  const statuses = useClusterStatuses(scope.clusters, { kinds });
  // Showing the notice only after a delay keeps the page from jumping.
  const impatient = usePatience();
  if (scope.needsChoice) return <NoClustersChosen scope={scope} />;
  // A cluster URL without a known cluster, or Headlamp has not read its configuration yet.
  if (scope.clusters.length === 0) return scope.atHome ? <NoClustersConfigured /> : null;
  if (nothingInstalled(statuses)) return <NothingInstalled clusters={scope.clusters} />;
  if (showsClusters) return <>{children}</>;
  return (
    <>
      <FleetBanner
        statuses={impatient ? statuses : statuses.filter(({ phase }) => phase !== 'loading')}
        kinds={kinds}
      />
      {children}
    </>
  );
}

const NO_ACTIONS: readonly ReactNode[] = [];

type HeaderProps = Required<
  Pick<FleetPageProps, 'title' | 'scope' | 'actions' | 'namespaceFilter'>
>;

// The fleet changes often and renders the page again, but the header hardly ever changes.
const Header = memo(({ title, scope, actions, namespaceFilter }: HeaderProps) => {
  const showPicker = scope.atHome && !scope.needsChoice && scope.available.length > 0;
  const row = [
    <Box
      key="controls"
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'flex-end', mb: 1 }}
    >
      {showPicker && <ClusterPicker scope={scope} />}
      {actions}
    </Box>,
  ];
  return namespaceFilter !== false && !scope.atHome ? (
    <SectionFilterHeader
      title={title}
      actions={row}
      noNamespaceFilter={namespaceFilter === 'coming'}
      headerStyle="main"
    />
  ) : (
    <SectionHeader title={title} actions={row} headerStyle="main" />
  );
});

/** The frame of every sidebar page: title, clusters, notices about unread data, content. */
export function FleetPage(props: FleetPageProps) {
  const { t } = useWords();
  const { title, scope, ready, actions = NO_ACTIONS, namespaceFilter = false } = props;
  const { showsClusters = false } = props;
  useBrowserTitle(title === '' ? '' : `${title} - Gateway Fleet`);
  if (!ready) return <Loader title="" />;
  const header = { title, scope, actions, namespaceFilter };
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
