import { FindingsPending } from '../../components/findings/FindingsPending';
import { FleetPage } from '../../components/table/FleetPage';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { type Scope, useScope } from '../../fleet';
import { ANALYSED_KINDS } from '../../gatewayApi/kinds';
import { FindingsFilters } from './controls/FindingsFilters';
import { FindingsToolbar } from './controls/FindingsToolbar';
import { findRow } from './findingFilter';
import { FindingList } from './list/FindingList';
import { NoFindings } from './NoFindings';
import { FindingPanel } from './panel/FindingPanel';
import { type FindingsUrl, useFindingsUrl } from './state/useFindingsUrl';
import { type ScopeFindings, useScopeFindings } from './state/useScopeFindings';
import { type ShownFindings, useShownFindings } from './state/useShownFindings';

interface ContentProps {
  readonly scope: Scope;
  readonly url: FindingsUrl;
  readonly found: ScopeFindings;
  readonly filtered: ShownFindings;
}

function Content({ scope, url, found, filtered }: ContentProps) {
  const { all, statuses, pending, loading } = found;
  const { shown } = filtered;
  return (
    <>
      <FindingsPending pending={pending.computing} />
      <FindingsToolbar url={url} findings={filtered} />
      {shown.length === 0 && !loading ? (
        <NoFindings
          statuses={statuses}
          pending={pending.all}
          hidden={all.length}
          onShowAll={url.showAll}
        />
      ) : (
        <FindingList
          rows={loading ? null : shown}
          grouping={url.grouping}
          scope={scope.clusters}
          open={url.setFinding}
        />
      )}
      <FindingPanel
        id={url.finding}
        row={findRow(all, url.finding)}
        pending={pending.all}
        scope={scope.clusters}
        onClose={() => url.setFinding('')}
      />
    </>
  );
}

function FleetFindingsPage() {
  const { t, ready } = useWords();
  const scope = useScope();
  const url = useFindingsUrl();
  const found = useScopeFindings(scope);
  const filtered = useShownFindings(found.all, url, scope.atHome);
  return (
    <FleetPage
      title={t('Findings')}
      scope={scope}
      kinds={ANALYSED_KINDS}
      ready={ready}
      namespaceFilter
      actions={[
        filtered.namespaceControl,
        <FindingsFilters key="filters" url={url} all={found.all} clusters={found.clusters} />,
      ]}
    >
      <Content scope={scope} url={url} found={found} filtered={filtered} />
    </FleetPage>
  );
}

/** All findings of the clusters in the scope, worst first. */
export const FindingsPage = inWords(FleetFindingsPage);
