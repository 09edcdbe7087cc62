import { Alert } from '@mui/material';
import { objectKey, type TraceAnswer } from '../../../analysis';
import { type MadeFrom, readMadeFrom } from '../../../components/links/traceLink';
import { useWords } from '../../../components/words/useWords';
import type { ClusterTrace } from '../../../fleet';
import { GATEWAY_API_GROUP, isRouteKind } from '../../../gatewayApi/kinds';

function isTakenBy({ kind, namespace, name, rule }: MadeFrom, answer: TraceAnswer): boolean {
  const { route } = answer;
  return (
    route !== undefined &&
    objectKey(route) === objectKey({ group: GATEWAY_API_GROUP, kind, namespace, name }) &&
    (answer.rule ?? 0) === rule
  );
}

function takers(from: MadeFrom, traces: readonly ClusterTrace[]) {
  const found = new Map<string, { readonly answer: TraceAnswer; readonly clusters: string[] }>();
  traces.forEach(({ cluster, answers }) => {
    if (answers.some(answer => isTakenBy(from, answer))) return;
    const answer = answers.find(({ route }) => route !== undefined);
    if (answer?.route === undefined || answer.outcome === 'unknown') return;
    const key = `${objectKey(answer.route)} ${answer.rule ?? 0}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { answer, clusters: [cluster] });
    else known.clusters.push(cluster);
  });
  return [...found.values()];
}

export interface MadeNoteProps {
  /** Where the request is made from; `''` if somebody wrote it. */
  readonly made: string;
  readonly traces: readonly ClusterTrace[];
}

/** Says where another rule takes the request that is made from a rule. */
export function MadeNote({ made, traces }: MadeNoteProps) {
  const { t } = useWords();
  const from = readMadeFrom(made);
  if (from === undefined || !isRouteKind(from.kind)) return null;
  const others = takers(from, traces);
  if (others.length === 0) return null;
  const own = { number: from.rule + 1, route: `${from.namespace}/${from.name}` };
  return (
    <Alert
      role="note"
      severity="warning"
      variant="outlined"
      sx={{ my: 1, color: 'text.primary', overflowWrap: 'anywhere' }}
    >
      {t('The request is made from rule {{number}} of {{route}}.', own)}
      {others.map(({ answer, clusters }) => (
        <div key={clusters[0]}>
          {t('In {{clusters}}, another rule takes it: rule {{number}} of {{route}}.', {
            clusters: clusters.join(', '),
            number: (answer.rule ?? 0) + 1,
            route: `${answer.route?.namespace ?? ''}/${answer.route?.name ?? ''}`,
          })}
        </div>
      ))}
    </Alert>
  );
}
