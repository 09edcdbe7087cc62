import { Typography } from '@mui/material';
import { intersectHostnames, type ListenerAnswer, type WantedRoute } from '../../analysis';
import { CodeBlock } from '../../components/basics/CodeBlock';
import { yamlText } from '../../components/basics/yamlText';
import { CreateRouteButton } from '../../components/links/CreateRouteButton';
import { useWords } from '../../components/words/useWords';
import type { Scope } from '../../fleet';

interface ServedHostnamesProps {
  readonly answer: ListenerAnswer;
  readonly wanted: WantedRoute;
}

export interface ParentRefBlockProps extends ServedHostnamesProps {
  /** The clusters with this answer, and all of the page. */
  readonly clusters: readonly string[];
  readonly scope: Scope;
}

function ServedHostnames({ answer, wanted }: ServedHostnamesProps) {
  const { t } = useWords();
  const { listener, verdict } = answer;
  const { hostnames } = verdict;
  if (hostnames === null) return null;
  const others = wanted.hostnames.filter(
    hostname => intersectHostnames(listener.hostname, hostname.toLowerCase()) === undefined
  );
  return (
    <Typography variant="body2" sx={{ overflowWrap: 'anywhere' }}>
      {hostnames.includes('*')
        ? t('Would serve the route at every hostname.')
        : t('Would serve the route at {{hostnames}}.', { hostnames: hostnames.join(', ') })}
      {others.length > 0 && <> {t('Not at {{hostnames}}.', { hostnames: others.join(', ') })}</>}
    </Typography>
  );
}

/** Where a listener would serve the route, the parentRef to copy, and the way to the route itself. */
export function ParentRefBlock(props: ParentRefBlockProps) {
  const { t } = useWords();
  const { answer, wanted, clusters, scope } = props;
  const { kind } = wanted;
  return (
    <>
      <ServedHostnames {...props} />
      <CodeBlock
        text={yamlText({ parentRefs: [answer.parentRef] })}
        label={t('parentRef to listener {{listener}}', { listener: answer.listener.name })}
        copyLabel={t('Copy the parentRef')}
      />
      {(kind === 'HTTPRoute' || kind === 'GRPCRoute') && (
        <CreateRouteButton
          scope={scope}
          start={{ ...wanted, parents: [answer.parentRef], into: clusters }}
        />
      )}
    </>
  );
}
