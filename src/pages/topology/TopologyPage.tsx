import { Box } from '@mui/material';
import { useMemo } from 'react';
import { useUrlScope } from '../../components/clusters/useUrlScope';
import { FleetPage } from '../../components/table/FleetPage';
import { useNamespaceChoice } from '../../components/table/useNamespaceScope';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { ANALYSED_KINDS } from '../../gatewayApi/kinds';
import { useFleetGraph } from '../../topology/picture/useFleetGraph';
import { Topology } from '../../topology/Topology';
import { partName } from './partName';
import { TopologyControls } from './TopologyControls';
import { TopologyFilters } from './TopologyFilters';
import { useFilterChoices } from './useFilterChoices';
import { useHighlight } from './useHighlight';
import { useShownGraph } from './useShownGraph';
import { useTopologyUrl } from './useTopologyUrl';

// The space is as high as a filter, so that the picture does not move when the filters appear.
const NO_FILTERS = [<Box key="space" sx={{ height: 40 }} />];

function FleetTopology() {
  const { t, ready } = useWords();
  const scope = useUrlScope();
  const { clusters } = scope;
  const { graph: whole, pending, statuses } = useFleetGraph(clusters, false);
  const url = useTopologyUrl();
  const choices = useFilterChoices(whole);
  const known = choices?.namespaces.join(' ') ?? '';
  const { namespaces, control } = useNamespaceChoice(known, scope.atHome);
  const ways = useHighlight(whole, url.hostname, scope);
  const graph = useShownGraph(whole, namespaces, url, ways?.way);
  const gateways = choices?.gateways;
  const filters = useMemo(
    () =>
      gateways === undefined
        ? NO_FILTERS
        : [
            control,
            <TopologyFilters key="filters" url={url} clusters={clusters} gateways={gateways} />,
          ],
    [control, url, clusters, gateways]
  );
  return (
    <FleetPage
      title={t('Topology')}
      scope={scope}
      kinds={ANALYSED_KINDS}
      ready={ready}
      namespaceFilter={choices !== undefined || 'coming'}
      actions={filters}
    >
      <Topology
        graph={graph}
        of={partName(clusters, namespaces, url)}
        ways={ways}
        statuses={statuses}
        pending={pending}
        scope={scope}
        label={t('Topology of the fleet')}
        controls={<TopologyControls url={url} hostnames={choices?.hostnames ?? []} />}
      />
    </FleetPage>
  );
}

/** The whole fleet as one picture, with a lane per cluster. */
export const TopologyPage = inWords(FleetTopology);
