import { Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { useCallback, useMemo, useState } from 'react';
import { Link } from 'react-router-dom';
import { type Evaluation, listenersFor, unreadKinds } from '../../analysis';
import { FirstFew } from '../../components/basics/overflow/FirstFew';
import { SmallTable } from '../../components/basics/SmallTable';
import { ObjectClusters } from '../../components/clusters/ObjectClusters';
import type { ObjectContext } from '../../components/context';
import { detailsLocation } from '../../components/links/locations';
import { StatusWord } from '../../components/status/StatusWord';
import {
  admissionWord,
  listenerId,
  listenerTitle,
  reasonText,
} from '../../components/whoMayAttach/whoMayAttachText';
import { messageText } from '../../components/words/messageText';
import { useWords } from '../../components/words/useWords';
import { useSameNamed } from '../../fleet';
import { isImplementationSpecific } from '../../gatewayApi/protocols';
import type { Kind } from '../../gatewayApi/types';
import { type AdmissionRow, admissionRows } from './admissionRows';
import { ClusterAnswersFrame } from './ClusterAnswersFrame';
import { useClusterAnswers } from './useClusterAnswers';

const ASKED_KINDS: readonly Kind[] = ['Gateway', 'ListenerSet', 'Namespace'];
const LISTENERS: readonly Kind[] = ['Gateway', 'ListenerSet'];

export interface NamespaceSectionProps {
  readonly namespace: string;
  /** The clusters to ask. The identity is stable while the content is the same. */
  readonly clusters: readonly string[];
  readonly context: ObjectContext;
}

function whoSearch({ item }: AdmissionRow): string {
  return `?${new URLSearchParams({ tab: 'who', listener: listenerId(item.listener) }).toString()}`;
}

function Answer({ row }: { row: AdmissionRow }) {
  const { t } = useWords();
  const { check, hindrance } = row.item;
  return (
    <>
      <Typography variant="body2">{reasonText(check, t)}</Typography>
      {check.status !== 'False' && hindrance !== undefined && (
        <Typography variant="body2" color="text.secondary">
          {t('This applies once the listener can be served.')} {messageText(hindrance, t)}
        </Typography>
      )}
    </>
  );
}

function AdmissionTable({
  rows,
  empty,
  context,
}: {
  rows: readonly AdmissionRow[];
  empty: string;
  context: ObjectContext;
}) {
  const { t } = useWords();
  const { scope } = context;
  return (
    <SmallTable
      rows={rows}
      empty={empty}
      columns={[
        {
          label: t('Routes from here'),
          width: 'max-content',
          cell: ({ item }) => (
            <StatusWord status={item.check.status} said>
              {admissionWord(item.check.status, t)}
            </StatusWord>
          ),
        },
        {
          label: t('Gateway'),
          width: 'minmax(8rem, auto)',
          cell: row => {
            const { namespace, name } = row.item.listener.gateway;
            const [cluster = ''] = row.clusters;
            const target = { kind: 'Gateway', cluster, namespace, name } as const;
            return (
              <MuiLink
                component={Link}
                to={`${detailsLocation(target, scope.clusters)}${whoSearch(row)}`}
              >
                {namespace}/{name}
              </MuiLink>
            );
          },
        },
        {
          label: t('Listener'),
          width: 'minmax(10rem, 1.5fr)',
          cell: ({ item }) => (
            <Box sx={{ overflowWrap: 'anywhere' }}>{listenerTitle(item.listener)}</Box>
          ),
        },
        {
          label: t('Kinds'),
          width: 'minmax(6rem, auto)',
          cell: ({ item: { listener } }) =>
            listener.supportedKinds.length === 0 ? (
              isImplementationSpecific(listener.protocol) ? (
                t('Only the implementation knows.')
              ) : (
                t('None')
              )
            ) : (
              <FirstFew items={listener.supportedKinds} label={kind => kind} />
            ),
        },
        {
          label: t('Why'),
          width: 'minmax(12rem, 2fr)',
          cell: row => <Answer row={row} />,
        },
        {
          label: t('Clusters'),
          width: 'max-content',
          cell: row => (
            <ObjectClusters
              clusters={row.clusters}
              object={row.item.listener.gateway}
              scope={scope.clusters}
              search={whoSearch(row)}
            />
          ),
        },
      ]}
    />
  );
}

/** The listeners that accept routes from a namespace and, on demand, those that do not. */
export function NamespaceSection({ namespace, clusters, context }: NamespaceSectionProps) {
  const { t } = useWords();
  const [showRefused, setShowRefused] = useState(false);
  // An account without permission to list Namespaces can often get this one.
  const named = useSameNamed(clusters, 'Namespace', undefined, namespace);
  const ask = useCallback(
    (cluster: string, evaluation: Evaluation) => {
      const lookup = named[clusters.indexOf(cluster)];
      const known = lookup?.state === 'found' ? lookup.object : undefined;
      return {
        ...listenersFor(evaluation, namespace, known),
        missing: unreadKinds(evaluation, LISTENERS),
      };
    },
    [clusters, named, namespace]
  );
  const answers = useClusterAnswers(clusters, ASKED_KINDS, ask);
  const rows = useMemo(() => admissionRows(answers.answers, t), [answers.answers, t]);
  const refused = rows.filter(({ item }) => item.check.status === 'False');
  const shown = showRefused ? rows : rows.filter(row => !refused.includes(row));
  const without = answers.answers
    .filter(({ answer }) => answer.exists === 'False')
    .map(({ cluster }) => cluster);
  const complete =
    answers.pending.length === 0 &&
    answers.answers.every(({ answer }) => answer.missing.length === 0);
  return (
    <ClusterAnswersFrame answers={answers} kinds={ASKED_KINDS}>
      {without.length > 0 && (
        <Typography variant="body2" color="text.secondary" gutterBottom>
          {t('Namespace {{namespace}} does not exist in {{clusters}}.', {
            namespace,
            clusters: without.join(', '),
          })}
        </Typography>
      )}
      <AdmissionTable
        rows={shown}
        empty={
          complete
            ? t('No listener accepts routes from this namespace.')
            : t('No listener that could be read accepts routes from this namespace.')
        }
        context={context}
      />
      {refused.length > 0 && (
        <Button size="small" sx={{ mt: 1 }} onClick={() => setShowRefused(!showRefused)}>
          {showRefused
            ? t('Hide listeners that refuse them')
            : t('Show listeners that refuse them ({{number}})', { number: refused.length })}
        </Button>
      )}
    </ClusterAnswersFrame>
  );
}
