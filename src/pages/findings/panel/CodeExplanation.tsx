import openInNew from '@iconify/icons-mdi/open-in-new';
import { Icon } from '@iconify/react';
import { Link as MuiLink, Typography } from '@mui/material';
import type { Rule } from '../../../analysis';
import { CodeBlock } from '../../../components/findings/CodeBlock';
import { FindingProse } from '../../../components/findings/FindingProse';
import { useWords } from '../../../components/words/useWords';
import { PanelHeading } from './PanelHeading';

export interface CodeExplanationProps {
  readonly explanation: Rule['explanation'];
}

/** What a code means, without any network: as its page in the documentation says it. */
export function CodeExplanation({ explanation }: CodeExplanationProps) {
  const { t } = useWords();
  const { meaning, mend, example, specification } = explanation;
  return (
    <>
      <PanelHeading>{t('What it means')}</PanelHeading>
      <FindingProse text={t(meaning)} label={t('What it means')} />
      <PanelHeading>{t('How to fix it')}</PanelHeading>
      <FindingProse text={t(mend)} label={t('How to fix it')} />
      <PanelHeading>{t('How it looks')}</PanelHeading>
      <CodeBlock text={example} label={t('How it looks')} copyLabel={t('Copy the example')} />
      <PanelHeading>{t('In the specification')}</PanelHeading>
      <Typography variant="body2">
        {specification.title}
        <br />
        <MuiLink
          href={specification.url}
          target="_blank"
          rel="noreferrer"
          sx={{ overflowWrap: 'anywhere' }}
        >
          {specification.url} <Icon icon={openInNew} aria-label={t('opens a new tab')} inline />
        </MuiLink>
      </Typography>
    </>
  );
}
