import { Typography } from '@mui/material';
import { intersectHostnames, type ListenerAnswer, type WantedRoute } from '../../analysis';
import { CodeBlock } from '../../components/basics/CodeBlock';
import { yamlText } from '../../components/basics/yamlText';
import { useWords } from '../../components/words/useWords';

export interface ParentRefBlockProps {
  readonly answer: ListenerAnswer;
  readonly wanted: WantedRoute;
}

function ServedHostnames({ answer, wanted }: ParentRefBlockProps) {
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

/** Where a listener would serve the route, and the parentRef to copy. */
export function ParentRefBlock(props: ParentRefBlockProps) {
  const { t } = useWords();
  const { answer } = props;
  return (
    <>
      <ServedHostnames {...props} />
      <CodeBlock
        text={yamlText({ parentRefs: [answer.parentRef] })}
        label={t('parentRef to listener {{listener}}', { listener: answer.listener.name })}
        copyLabel={t('Copy the parentRef')}
      />
    </>
  );
}
