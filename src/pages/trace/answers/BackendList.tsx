import { Box, Typography } from '@mui/material';
import { objectText, shareText, type TracedBackend } from '../../../analysis';
import type { ObjectContext } from '../../../components/context';
import { ObjectLink } from '../../../components/links/ObjectLink';
import type { Translate } from '../../../components/words/translate';
import { useWords } from '../../../components/words/useWords';
import type { AnswerInCluster } from './StepList';

function readyText({ ready }: TracedBackend, t: Translate): string {
  return ready === undefined
    ? t('ready endpoints not known')
    : t('{{count}} ready endpoints', { count: ready });
}

interface BackendLineProps {
  readonly backend: TracedBackend;
  readonly context: ObjectContext;
}

function BackendLine({ backend, context }: BackendLineProps) {
  const { t } = useWords();
  const { reference, share, policy, forwarded } = backend;
  const { cluster, scope } = context;
  const link = { cluster, scope: scope.clusters };
  return (
    <Box component="li" sx={{ py: 0.25, typography: 'body2', overflowWrap: 'anywhere' }}>
      {shareText(share)}{' '}
      <ObjectLink {...reference} {...link}>
        {objectText(reference)}
      </ObjectLink>
      {reference.port !== undefined && `, ${t('port {{port}}', { port: reference.port })}`}
      {`, ${readyText(backend, t)}`}
      {policy !== undefined && (
        <>
          {', '}
          <ObjectLink {...policy} {...link}>
            {objectText(policy)}
          </ObjectLink>
        </>
      )}
      <Box sx={{ color: 'text.secondary' }}>
        {t('It sees')}{' '}
        <code dir="ltr">
          {forwarded.method} {forwarded.path}
        </code>
        {forwarded.host !== '' && (
          <>
            {' '}
            {t('with host')} <code dir="ltr">{forwarded.host}</code>
          </>
        )}
      </Box>
    </Box>
  );
}

/** The backends of an answer, and the request as they see it. Renders nothing without a backend. */
export function BackendList({ answer, context }: AnswerInCluster) {
  const { t } = useWords();
  if (answer.backends.length === 0) return null;
  return (
    <>
      <Typography variant="subtitle2" component="h4" sx={{ mt: 1.5 }}>
        {t('Backends')}
      </Typography>
      <Box
        component="ul"
        sx={{ m: 0, paddingInlineStart: 2.5, '& a': { textDecoration: 'underline' } }}
      >
        {answer.backends.map((backend, index) => (
          <BackendLine key={index} backend={backend} context={context} />
        ))}
      </Box>
    </>
  );
}
