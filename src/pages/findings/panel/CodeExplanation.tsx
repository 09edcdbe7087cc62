import openInNew from '@iconify/icons-mdi/open-in-new';
import { Icon } from '@iconify/react';
import { Link as MuiLink, Typography } from '@mui/material';
import type { Rule } from '../../../analysis';
import { CodeBlock } from '../../../components/basics/CodeBlock';
import { FindingProse } from '../../../components/findings/FindingProse';
import { explanationWords } from '../../../components/words/explanationWords';
import { useWords } from '../../../components/words/useWords';
import { PanelHeading } from './PanelHeading';

export interface CodeExplanationProps {
  readonly rule: Rule;
}

/** The documentation page of a code, bundled so that it needs no network. */
export function CodeExplanation({ rule }: CodeExplanationProps) {
  const { t } = useWords();
  const { example, specification } = rule.explanation;
  const meaning = explanationWords(rule, 'meaning', t);
  const fix = explanationWords(rule, 'fix', t);
  return (
    <>
      <PanelHeading>{t('What it means')}</PanelHeading>
      <FindingProse text={meaning} label={t('What it means')} />
      <PanelHeading>{t('How to fix it')}</PanelHeading>
      <FindingProse text={fix} label={t('How to fix it')} />
      <PanelHeading>{t('What it looks like')}</PanelHeading>
      <CodeBlock text={example} label={t('What it looks like')} copyLabel={t('Copy the example')} />
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
