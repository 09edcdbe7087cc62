import { Box, Typography } from '@mui/material';
import { type Fix, objectText } from '../analysis';
import { CodeBlock } from './CodeBlock';
import { patchCommand } from './kubectlCommand';
import { messageText } from './messageText';
import type { Translate } from './translate';
import { yamlText } from './yamlText';

export interface FixDetailsProps {
  readonly fix: Fix;
  readonly t: Translate;
}

function Change({ fix, t }: FixDetailsProps) {
  const { target, create, patch } = fix;
  const object = objectText(target);
  if (create !== undefined) {
    return (
      <CodeBlock
        text={yamlText(create)}
        label={t('New object {{object}}', { object })}
        copyLabel={t('Copy the object')}
        t={t}
      />
    );
  }
  if (patch === undefined || patch.length === 0) return null;
  return (
    <CodeBlock
      text={patchCommand(target, patch)}
      label={t('Change of {{object}}', { object })}
      copyLabel={t('Copy the command')}
      t={t}
    />
  );
}

/**
 * The smallest change that would mend a finding: what it does and what else that means, and the
 * change itself, to be copied. Nothing is applied.
 */
export function FixDetails({ fix, t }: FixDetailsProps) {
  const object = objectText(fix.target);
  return (
    <Box sx={{ minWidth: 0, width: '100%' }}>
      <Typography variant="body2">{messageText(fix.message, t)}</Typography>
      <Typography variant="body2" color="text.secondary" sx={{ mt: 0.5 }}>
        {fix.create === undefined
          ? t('Change {{object}}:', { object })
          : t('Create {{object}}:', { object })}
      </Typography>
      <Change fix={fix} t={t} />
    </Box>
  );
}
