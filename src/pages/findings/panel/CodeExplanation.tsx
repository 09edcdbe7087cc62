import openInNew from '@iconify/icons-mdi/open-in-new';
import { Icon } from '@iconify/react';
import { Link as MuiLink, Typography } from '@mui/material';
import { Fragment } from 'react';
import type { Rule } from '../../../analysis';
import { CodeBlock } from '../../../components/basics/CodeBlock';
import { FindingProse } from '../../../components/findings/FindingProse';
import { explanationWords } from '../../../components/words/explanationWords';
import { useWords } from '../../../components/words/useWords';
import { PanelHeading } from './PanelHeading';

export interface CodeExplanationProps {
  readonly rule: Rule;
  /** Whether the fix comes before the meaning: nothing above it says what to change. */
  readonly fixFirst: boolean;
}

/** The documentation page of a code, bundled so that it needs no network. */
export function CodeExplanation({ rule, fixFirst }: CodeExplanationProps) {
  const { t } = useWords();
  const { example, specification } = rule.explanation;
  const parts = [
    { title: t('What it means'), text: explanationWords(rule, 'meaning', t) },
    { title: t('How to fix it'), text: explanationWords(rule, 'fix', t) },
  ];
  return (
    <>
      {(fixFirst ? parts.reverse() : parts).map(({ title, text }) => (
        <Fragment key={title}>
          <PanelHeading>{title}</PanelHeading>
          <FindingProse text={text} label={title} />
        </Fragment>
      ))}
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
