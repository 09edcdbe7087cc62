import sourceBranch from '@iconify/icons-mdi/source-branch';
import { Loader } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Typography } from '@mui/material';
import { useEffect, useMemo } from 'react';
import type { GivenRequest } from '../../analysis';
import { useUrlScope } from '../../components/clusters/useUrlScope';
import { EmptyState } from '../../components/table/EmptyState';
import { FleetPage } from '../../components/table/FleetPage';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import {
  type ClusterEvaluation,
  type Scope,
  useClusterStatuses,
  useEvaluations,
  useStable,
  useTraceAnswers,
} from '../../fleet';
import { ROUTE_KINDS } from '../../gatewayApi/kinds';
import type { Kind } from '../../gatewayApi/types';
import { AnswerList } from './answers/AnswerList';
import { answersAtAddress } from './answers/atAddress';
import { ClusterNames } from './answers/ClusterNames';
import { traceRows } from './answers/traceRows';
import { RequestForm } from './form/RequestForm';
import { MadeNote } from './made/MadeNote';
import { madeQuestion } from './made/madeQuestion';
import { calledAddress, requestOfQuestion, type TraceQuestion } from './request/traceQuestion';
import { useMatchedHeaders } from './useMatchedHeaders';
import { useTraceQuestion } from './useTraceQuestion';

const DECIDING: readonly Kind[] = [
  'GatewayClass',
  'Gateway',
  'ListenerSet',
  ...ROUTE_KINDS,
  'ReferenceGrant',
  'Namespace',
  'Service',
  'EndpointSlice',
];

function gatewaysOf(evaluations: readonly ClusterEvaluation[]): string[] {
  const found = evaluations.flatMap(({ evaluation }) =>
    [...(evaluation?.allGateways().values() ?? [])].map(
      ({ gateway: { namespace = '', name } }) => `${namespace}/${name}`
    )
  );
  return [...new Set(found)].sort();
}

interface AnswersProps {
  readonly evaluations: readonly ClusterEvaluation[];
  readonly request: GivenRequest;
  readonly question: TraceQuestion;
  readonly scope: Scope;
}

function Answers({ evaluations, request, question, scope }: AnswersProps) {
  const { t } = useWords();
  const statuses = useClusterStatuses(scope.clusters);
  const traces = useTraceAnswers(evaluations, request);
  const without = useStable(
    statuses.filter(({ phase }) => phase === 'notInstalled').map(({ cluster }) => cluster)
  );
  const address = calledAddress(question);
  const shown = useMemo(
    () =>
      answersAtAddress(
        traces.filter(({ cluster }) => !without.includes(cluster)),
        address
      ),
    [traces, without, address]
  );
  const found = useMemo(() => traceRows(shown), [shown]);
  const waiting = evaluations
    .filter(({ cluster, evaluation }) => evaluation === undefined && !without.includes(cluster))
    .map(({ cluster }) => cluster);
  if (traces.length === 0) return <Loader title={t('Reading the clusters')} />;
  return (
    <>
      <MadeNote made={question.made} traces={shown} />
      {found.clusters.length > 0 && <AnswerList found={found} scope={scope} />}
      <ClusterNames unread={found.unread} without={without} waiting={waiting} scope={scope} />
    </>
  );
}

/** The page *Trace*: who answers a request, in each cluster, and why not another. */
export const TracePage = inWords(function TracePage() {
  const { t, ready } = useWords();
  const scope = useUrlScope();
  const evaluations = useEvaluations(scope.clusters, true);
  const matched = useMatchedHeaders(evaluations);
  const [question, setQuestion] = useTraceQuestion(matched);
  const { url, made } = question;
  useEffect(() => {
    if (url !== '' || made === '') return;
    for (const { evaluation } of evaluations) {
      const found = evaluation && madeQuestion(made, evaluation);
      if (found !== undefined) {
        setQuestion(found);
        break;
      }
    }
  }, [url, made, evaluations, setQuestion]);
  const request = useStable(requestOfQuestion(question) ?? null);
  const gateways = useMemo(() => gatewaysOf(evaluations), [evaluations]);
  return (
    <FleetPage title={t('Trace')} scope={scope} kinds={DECIDING} ready={ready}>
      <Typography color="text.secondary">
        {t('Says who answers a request in each cluster, and why not another. No request is sent.')}
      </Typography>
      <RequestForm
        question={question}
        onChange={setQuestion}
        gateways={gateways}
        matched={matched}
      />
      {request === null ? (
        <EmptyState icon={sourceBranch} title={t('Which request?')}>
          <Typography>
            {t(
              'Type a URL, or paste a curl command. Method, headers and query become fields that you can change.'
            )}
          </Typography>
        </EmptyState>
      ) : (
        <Answers evaluations={evaluations} request={request} question={question} scope={scope} />
      )}
    </FleetPage>
  );
});
