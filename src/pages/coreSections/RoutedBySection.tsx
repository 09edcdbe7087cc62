import { Box, Typography } from '@mui/material';
import { useCallback, useMemo } from 'react';
import {
  type BackendUse,
  type Evaluation,
  type Message,
  type ObjectRef,
  routesTo,
  type RouteWay,
  unreadKinds,
} from '../../analysis';
import { FirstFew } from '../../components/basics/overflow/FirstFew';
import { SmallTable } from '../../components/basics/SmallTable';
import { ObjectClusters } from '../../components/clusters/ObjectClusters';
import type { ObjectContext } from '../../components/context';
import { ObjectLink } from '../../components/links/ObjectLink';
import { statusWord } from '../../components/status/looks';
import { StatusWord } from '../../components/status/StatusWord';
import { wayText } from '../../components/verdict/wayText';
import { messageText } from '../../components/words/messageText';
import { useWords } from '../../components/words/useWords';
import { ROUTE_KINDS } from '../../gatewayApi/kinds';
import { ClusterAnswersFrame } from './ClusterAnswersFrame';
import { foldAnswers } from './foldAnswers';
import { backendUseText, hostnameTexts, requestTexts, routedByKey } from './routedByText';
import { useClusterAnswers } from './useClusterAnswers';

export interface RoutedBySectionProps {
  readonly service: ObjectRef;
  /** The clusters to ask. The identity is stable while the content is the same. */
  readonly clusters: readonly string[];
  readonly context: ObjectContext;
}

function Why({ message }: { message: Message | undefined }) {
  const { t } = useWords();
  if (message === undefined) return null;
  return (
    <Typography variant="body2" color="text.secondary">
      {messageText(message, t)}
    </Typography>
  );
}

function Use({ use, isConnection }: { use: BackendUse; isConnection: boolean }) {
  const { t } = useWords();
  const part = backendUseText(use, t);
  return (
    <Box sx={{ overflowWrap: 'anywhere', mb: 0.5 }}>
      <FirstFew
        items={requestTexts(use, isConnection, t)}
        label={text => text}
        render={text => <code>{text}</code>}
      />
      {part !== '' && <Typography variant="body2">{part}</Typography>}
      <Why message={use.problem?.message} />
    </Box>
  );
}

function WayLine({
  way,
  cluster,
  context,
}: {
  way: RouteWay;
  cluster: string;
  context: ObjectContext;
}) {
  const { scope } = context;
  return (
    <Box sx={{ mb: 0.5 }}>
      <StatusWord status={way.status}>
        {way.parent.parentRef.kind !== 'Gateway' && `${way.parent.parentRef.kind} `}
        <ObjectLink {...way.parent.parentRef} cluster={cluster} scope={scope.clusters}>
          {wayText(way)}
        </ObjectLink>
      </StatusWord>
      <Why message={way.message} />
    </Box>
  );
}

/**
 * The hostnames and paths under which requests reach a Service, and the listeners that they pass.
 */
export function RoutedBySection({ service, clusters, context }: RoutedBySectionProps) {
  const { t } = useWords();
  const { scope } = context;
  const ask = useCallback(
    (_cluster: string, evaluation: Evaluation) => ({
      items: routesTo(evaluation, service),
      missing: unreadKinds(evaluation, ROUTE_KINDS),
    }),
    [service]
  );
  const answers = useClusterAnswers(clusters, ROUTE_KINDS, ask);
  const rows = useMemo(
    () =>
      foldAnswers(
        answers.answers.map(({ cluster, answer }) => ({ cluster, answer: answer.items })),
        item => routedByKey(item, t),
        ({ status }) => status
      ),
    [answers.answers, t]
  );
  const complete =
    answers.pending.length === 0 &&
    answers.answers.every(({ answer }) => answer.missing.length === 0);
  return (
    <ClusterAnswersFrame answers={answers} kinds={ROUTE_KINDS}>
      <SmallTable
        rows={rows}
        empty={
          complete
            ? t('No route sends requests to this Service.')
            : t('No route that could be read sends requests to this Service.')
        }
        columns={[
          {
            label: t('Reaches it'),
            width: 'max-content',
            cell: ({ item }) => (
              <StatusWord status={item.status} said>
                {statusWord(item.status, t)}
              </StatusWord>
            ),
          },
          {
            label: t('Hostnames'),
            width: 'minmax(11rem, 1fr)',
            cell: ({ item }) => (
              <Box sx={{ overflowWrap: 'anywhere' }}>
                <FirstFew items={hostnameTexts(item.hostnames, t)} label={name => name} />
              </Box>
            ),
          },
          {
            label: t('Requests'),
            width: 'minmax(9rem, 1.2fr)',
            cell: ({ item }) =>
              item.uses.map((use, index) => (
                <Use
                  key={index}
                  use={use}
                  isConnection={item.hostnames === null || item.route.kind === 'TLSRoute'}
                />
              )),
          },
          {
            label: t('Route'),
            width: 'minmax(8rem, 1fr)',
            cell: ({ item, clusters: [cluster = ''] }) => (
              <>
                <ObjectLink {...item.route} cluster={cluster} scope={scope.clusters} />
                <Typography variant="caption" component="div" color="text.secondary">
                  {item.route.kind}
                </Typography>
              </>
            ),
          },
          {
            label: t('Through'),
            width: 'minmax(11rem, 2fr)',
            cell: ({ item, clusters: [cluster = ''] }) =>
              item.ways.length === 0
                ? t('The route names no parent, so no Gateway serves it.')
                : item.ways.map((way, index) => (
                    <WayLine key={index} way={way} cluster={cluster} context={context} />
                  )),
          },
          {
            label: t('Clusters'),
            width: 'max-content',
            cell: ({ item, clusters: found }) => (
              <ObjectClusters clusters={found} object={item.route} scope={scope.clusters} />
            ),
          },
        ]}
      />
    </ClusterAnswersFrame>
  );
}
