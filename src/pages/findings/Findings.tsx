import { useUrlScope } from '../../components/clusters/useUrlScope';
import { FindingsPending } from '../../components/findings/FindingsPending';
import { FleetPage } from '../../components/table/FleetPage';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { ANALYSED_KINDS } from '../../gatewayApi/kinds';
import { FindingsFilters } from './controls/FindingsFilters';
import { FindingsToolbar } from './controls/FindingsToolbar';
import { FindingsView } from './FindingsView';
import { NoFindings } from './NoFindings';
import { useFindingsUrl } from './state/useFindingsUrl';
import { useScopeFindings } from './state/useScopeFindings';
import { useShownFindings } from './state/useShownFindings';

function FleetFindingsPage() {
  const { t, ready } = useWords();
  const scope = useUrlScope();
  const url = useFindingsUrl();
  const found = useScopeFindings(scope);
  const filtered = useShownFindings(found.all, url, scope.atHome);
  const { all, statuses, pending, loading, clusters } = found;
  const isEmpty = filtered.shown.length === 0 && !loading;
  return (
    <FleetPage
      title={t('Findings')}
      scope={scope}
      kinds={ANALYSED_KINDS}
      ready={ready}
      namespaceFilter
      actions={[
        filtered.namespaceControl,
        <FindingsFilters key="filters" url={url} all={all} clusters={clusters} />,
      ]}
    >
      <FindingsPending pending={pending.computing} />
      <FindingsToolbar url={url} findings={filtered} />
      <FindingsView
        rows={loading ? null : filtered.shown}
        all={all}
        pending={pending.all}
        grouping={url.grouping}
        scope={scope.clusters}
      >
        {isEmpty && (
          <NoFindings
            statuses={statuses}
            pending={pending.all}
            hidden={all.length}
            onShowAll={url.showAll}
          />
        )}
      </FindingsView>
    </FleetPage>
  );
}

/** All findings of the clusters in the scope, worst first. */
export const FindingsPage = inWords(FleetFindingsPage);
