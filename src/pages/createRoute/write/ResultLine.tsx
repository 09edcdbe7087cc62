import { Box, Typography } from '@mui/material';
import { CodeBlock } from '../../../components/basics/CodeBlock';
import { yamlText } from '../../../components/basics/yamlText';
import type { ObjectContext } from '../../../components/context';
import { patchCommand } from '../../../components/findings/kubectlCommand';
import { ObjectLink } from '../../../components/links/ObjectLink';
import { StatusWord } from '../../../components/status/StatusWord';
import { useWords } from '../../../components/words/useWords';
import type { WantedChange } from '../../../kube/writes/changeRequest';
import { resultText } from './resultText';
import type { WriteState } from './useWrites';

function handOnCommand({ target, create, patch = [] }: WantedChange): string {
  return create === undefined
    ? patchCommand(target, patch)
    : `kubectl create --filename - <<'EOF'\n${yamlText(create)}\nEOF`;
}

export interface ResultLineProps {
  readonly state: WriteState;
  readonly context: ObjectContext;
}

/** What a cluster answered, and what helps: the way to the object, or the command to hand on. */
export function ResultLine({ state, context }: ResultLineProps) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const { change, dryRun, result } = state;
  const { status, text } = resultText(state, cluster, t);
  const isThere =
    change.create !== undefined &&
    ((result?.state === 'done' && !dryRun) || result?.state === 'conflict');
  return (
    <Box data-result={result?.state ?? 'asked'}>
      <StatusWord status={status} said>
        <Typography variant="body2" component="span">
          {text}{' '}
          {isThere && (
            <ObjectLink {...change.target} cluster={cluster} scope={scope.clusters}>
              {t('Show the object')}
            </ObjectLink>
          )}
        </Typography>
      </StatusWord>
      {result?.state === 'notAllowed' && (
        <>
          <Typography variant="body2" sx={{ mt: 1 }}>
            {t('Hand this on to somebody who may, in cluster {{cluster}}:', { cluster })}
          </Typography>
          <CodeBlock
            text={handOnCommand(change)}
            label={t('Command for cluster {{cluster}}', { cluster })}
            copyLabel={t('Copy the command')}
          />
        </>
      )}
    </Box>
  );
}
