import { useTranslation } from '@kinvolk/headlamp-plugin/lib';
import { Autocomplete, Box, FormControlLabel, Switch, TextField } from '@mui/material';
import { useCallback, useMemo } from 'react';
import { wordsOf } from '../../components/basics/wordsOf';
import { useUrlParameter } from '../../components/links/useUrlParameter';
import { ChoiceFilter } from '../../components/table/ChoiceFilter';
import { FleetPage } from '../../components/table/FleetPage';
import { useNamespaceChoice } from '../../components/table/useNamespaceScope';
import { useOnceIdle } from '../../components/table/useOnceIdle';
import { usePatience } from '../../components/table/usePatience';
import { useStableTranslate } from '../../components/words/useStableTranslate';
import { useScope } from '../../fleet';
import { ANALYSED_KINDS } from '../../gatewayApi/kinds';
import { type Graph, GraphIndex, hostnameWays, keepWay, narrowGraph } from '../../graph';
import { Topology } from '../../topology/Topology';
import { useFleetGraph } from '../../topology/useFleetGraph';
import { HostnameField } from './HostnameField';
import { choicesOf, gatewayOf } from './topologyFilter';

const NO_CHOICES = { gateways: [], namespaces: [], hostnames: [] };
// Where no cluster answers there is no picture that the filters could wait for.
const PATIENCE_MS = 1_000;
// As high as a filter.
const NO_FILTERS = [<Box key="space" sx={{ height: 40 }} />];

/** The whole fleet as one picture, a lane a cluster. */
export function TopologyPage() {
  const { i18n, ready } = useTranslation();
  const t = useStableTranslate({ i18n, ready });
  const scope = useScope();
  const { clusters } = scope;
  const { graph: whole, pending, statuses } = useFleetGraph(clusters, false);

  const [cluster, setCluster] = useUrlParameter('cluster');
  const [gateway, setGateway] = useUrlParameter('gateway');
  const [hostname, setHostname] = useUrlParameter('hostname');
  const [problems, setProblems] = useUrlParameter('problems');
  const [only, setOnly] = useUrlParameter('only');

  const index = whole === undefined ? undefined : GraphIndex.of(whole);
  const impatient = usePatience(PATIENCE_MS);
  const hasFilters = useOnceIdle(whole !== undefined || impatient);
  const choices = useMemo(
    () => (whole === undefined || !hasFilters ? NO_CHOICES : choicesOf(whole)),
    [whole, hasFilters]
  );
  const { namespaces, control } = useNamespaceChoice(choices.namespaces.join(' '), scope.atHome);
  const wantedClusters = useMemo(() => wordsOf(cluster), [cluster]);

  const narrowed = useMemo((): Graph | undefined => {
    if (index === undefined) return undefined;
    return narrowGraph(index, {
      clusters: wantedClusters,
      namespaces: [...namespaces],
      gateway: gatewayOf(gateway),
      problemsOnly: problems !== '',
    });
  }, [index, wantedClusters, namespaces, gateway, problems]);
  const ways = useMemo(
    () => (index === undefined || hostname === '' ? undefined : hostnameWays(index, hostname)),
    [index, hostname]
  );
  const shown = useMemo(
    () =>
      ways === undefined || narrowed === undefined || only === ''
        ? narrowed
        : keepWay(GraphIndex.of(narrowed), ways.way),
    [narrowed, ways, only]
  );
  const changeHostname = useCallback((value: string) => setHostname(value), [setHostname]);

  const filters = [
    ...(scope.atHome ? [control] : []),
    ...(clusters.length > 1
      ? [
          <ChoiceFilter
            key="cluster"
            label={t('Cluster')}
            all={t('All clusters')}
            choices={clusters}
            chosen={wantedClusters}
            onChange={chosen => setCluster(chosen.join(' '))}
          />,
        ]
      : []),
    <Autocomplete
      key="gateway"
      size="small"
      options={[...choices.gateways]}
      value={gateway === '' ? null : gateway}
      onChange={(_, chosen) => setGateway(chosen ?? '')}
      sx={{ width: '14rem' }}
      renderInput={params => (
        <TextField
          {...params}
          label={t('Gateway')}
          placeholder={gateway === '' ? t('All Gateways') : undefined}
          InputLabelProps={{ ...params.InputLabelProps, shrink: true }}
        />
      )}
    />,
  ];
  return (
    <FleetPage
      title={t('Topology')}
      scope={scope}
      kinds={ANALYSED_KINDS}
      ready={ready}
      t={t}
      namespaceFilter={hasFilters || 'coming'}
      actions={hasFilters ? filters : NO_FILTERS}
    >
      <Topology
        graph={shown}
        of={[
          clusters.join('+'),
          cluster,
          [...namespaces].join(' '),
          gateway,
          problems,
          only && hostname,
        ].join('|')}
        ways={ways}
        statuses={statuses}
        pending={pending}
        scope={scope}
        label={t('Topology of the fleet')}
        controls={
          <>
            <HostnameField
              value={hostname}
              choices={choices.hostnames}
              onChange={changeHostname}
              t={t}
            />
            {hostname !== '' && (
              <FormControlLabel
                control={
                  <Switch
                    size="small"
                    checked={only !== ''}
                    onChange={(_, checked) => setOnly(checked ? 'ways' : '')}
                  />
                }
                label={t('Only these')}
              />
            )}
            <FormControlLabel
              control={
                <Switch
                  size="small"
                  checked={problems !== ''}
                  onChange={(_, checked) => setProblems(checked ? 'only' : '')}
                />
              }
              label={t('Problems only')}
            />
          </>
        }
        t={t}
      />
    </FleetPage>
  );
}
