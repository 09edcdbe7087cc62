import helpNetworkOutline from '@iconify/icons-mdi/help-network-outline';
import { Loader } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Chip, Typography } from '@mui/material';
import { useMemo } from 'react';
import type { WantedRoute } from '../../analysis';
import { useUrlScope } from '../../components/clusters/useUrlScope';
import { useUrlParameter } from '../../components/links/useUrlParameter';
import { existingNamespaces } from '../../components/routeFields/existingNamespaces';
import { EmptyState } from '../../components/table/EmptyState';
import { FleetPage } from '../../components/table/FleetPage';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { type ClusterEvaluation, type Scope, useAttachAnswers, useEvaluations } from '../../fleet';
import type { Kind } from '../../gatewayApi/types';
import { answerBlocks } from './answerBlocks';
import { AnswerFilter } from './AnswerFilter';
import { answerRows } from './answerRows';
import { AnswerTable } from './AnswerTable';
import { ClusterNotes } from './ClusterNotes';
import { attachHeadline } from './headline';
import { answerGroupOf, isInGroup } from './levelText';
import { OtherListeners } from './OtherListeners';
import { questionOf, wantedOf } from './question';
import { QuestionForm } from './QuestionForm';

const DECIDING: readonly Kind[] = ['GatewayClass', 'Gateway', 'ListenerSet', 'Namespace'];

interface AnswersProps {
  readonly evaluations: readonly ClusterEvaluation[];
  readonly wanted: WantedRoute;
  readonly scope: Scope;
}

function Answers({ evaluations, wanted, scope }: AnswersProps) {
  const { t } = useWords();
  const [gateway, setGateway] = useUrlParameter('gateway');
  const [show, setShow] = useUrlParameter('show');
  const clusters = useAttachAnswers(evaluations, wanted);
  const rows = useMemo(() => answerRows(clusters, wanted, gateway), [clusters, wanted, gateway]);
  const group = answerGroupOf(show);
  const shown = useMemo(
    () => answerBlocks(rows.filter(({ answer }) => isInGroup(answer.level, group))),
    [rows, group]
  );
  const { near, others } = shown;
  const [unfolded, setUnfolded] = useUrlParameter('others');
  const waiting = evaluations.filter(({ evaluation }) => evaluation === undefined);
  if (clusters.length === 0) return <Loader title={t('Checking the listeners')} />;
  return (
    <>
      <ClusterNotes clusters={clusters} namespace={wanted.namespace} />
      <Typography role="status" variant="h6" component="h2" sx={{ mt: 1 }}>
        {attachHeadline(rows, wanted, t)}
      </Typography>
      {waiting.length > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t('Still reading {{clusters}}.', {
            clusters: waiting.map(({ cluster }) => cluster).join(', '),
          })}
        </Typography>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, my: 1, alignItems: 'center' }}>
        <AnswerFilter rows={rows} value={show} onChange={setShow} />
        {gateway !== '' && (
          <Chip
            label={t('Only Gateway {{gateway}}', { gateway })}
            onDelete={() => setGateway('')}
          />
        )}
      </Box>
      {near.length > 0 && (
        <AnswerTable
          key={`${wanted.kind} ${wanted.namespace} ${gateway} ${show}`}
          blocks={near}
          scope={scope}
        />
      )}
      {near.length === 0 && others.length === 0 && rows.length > 0 && (
        <Typography>{t('No listener gives this answer.')}</Typography>
      )}
      <OtherListeners
        blocks={others}
        scope={scope}
        isOpen={unfolded === 'all'}
        onToggle={isOpen => setUnfolded(isOpen ? 'all' : '')}
      />
    </>
  );
}

/**
 * The page *Can I attach?*: asks every listener of the fleet about a route that does not exist yet.
 */
export const AttachPage = inWords(function AttachPage() {
  const { t, ready } = useWords();
  const scope = useUrlScope();
  const evaluations = useEvaluations(scope.clusters, false);
  const [kind, setKind] = useUrlParameter('kind');
  const [namespace, setNamespace] = useUrlParameter('namespace');
  const [hostnames, setHostnames] = useUrlParameter('hostnames');
  const question = useMemo(
    () => questionOf(kind, namespace, hostnames),
    [kind, namespace, hostnames]
  );
  const wanted = useMemo(() => wantedOf(question), [question]);
  const namespaces = useMemo(() => existingNamespaces(evaluations), [evaluations]);
  const kinds = useMemo(() => [...DECIDING, question.kind], [question.kind]);
  return (
    <FleetPage title={t('Can I attach?')} scope={scope} kinds={kinds} ready={ready}>
      <Typography color="text.secondary">
        {t(
          'Asks every listener whether it would accept a route that does not exist yet. Nothing is created or changed. The address of this page holds the question, so you can share it.'
        )}
      </Typography>
      <QuestionForm
        question={question}
        namespaces={namespaces}
        onKind={setKind}
        onNamespace={setNamespace}
        onHostnames={chosen => setHostnames(chosen.join(' '))}
      />
      {wanted === undefined ? (
        <EmptyState icon={helpNetworkOutline} title={t('Which namespace is the route in?')}>
          <Typography>
            {t(
              'Listeners accept routes by namespace first. Choose a namespace, or name a new one.'
            )}
          </Typography>
        </EmptyState>
      ) : (
        <Answers evaluations={evaluations} wanted={wanted} scope={scope} />
      )}
    </FleetPage>
  );
});
