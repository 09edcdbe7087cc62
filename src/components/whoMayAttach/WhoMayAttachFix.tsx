import { Stack, Typography } from '@mui/material';
import {
  type LabelFix,
  type Message,
  type NamespaceAdmission,
  relabelNamespace,
} from '../../analysis';
import { CopyButton } from '../basics/CopyButton';
import { LabelList } from '../basics/LabelList';
import { labelCommand } from '../findings/kubectlCommand';
import { ReviewButton } from '../findings/review/ReviewButton';
import { useWords } from '../words/useWords';

export interface WhoMayAttachFixProps {
  readonly namespace: string;
  /** The current labels. */
  readonly labels: NonNullable<NamespaceAdmission['labels']>;
  readonly fix: LabelFix;
  readonly cluster: string;
  /** Why the namespace may not attach. */
  readonly problem: Message;
}

/**
 * The labels that a namespace needs to match a selector, and the command and the review that set them
 * if possible.
 */
export function WhoMayAttachFix(props: WhoMayAttachFixProps) {
  const { t } = useWords();
  const { namespace, fix, cluster, problem } = props;
  const { asked, changes, example } = fix;
  if (changes === undefined) {
    return (
      <>
        <Asked labels={asked} lead={t('The selector requires')} />
        <Typography variant="body2" color="text.secondary">
          {t('No label that can be set matches the selector. The selector itself must change.')}
        </Typography>
      </>
    );
  }
  const texts = changes.map(({ key, value }) =>
    value === undefined ? `${key}-` : `${key}=${value}`
  );
  const lost = changes.flatMap(({ key, before }) =>
    before === undefined ? [] : [before === '' ? key : `${key}=${before}`]
  );
  const overwrite = changes.some(
    ({ value, before }) => value !== undefined && before !== undefined
  );
  const command = labelCommand(namespace, texts, overwrite);
  return (
    <Stack direction="row" useFlexGap flexWrap="wrap" spacing={0.5} alignItems="center">
      <Asked labels={asked} lead={t('Would be accepted with')} />
      {example && (
        <Typography variant="body2" color="text.secondary" component="span">
          {t('for example {{labels}}', { labels: texts.join(' ') })}
        </Typography>
      )}
      <CopyButton text={command} label={t('Copy: {{command}}', { command })} />
      <ReviewButton
        fix={relabelNamespace(namespace, changes, props.labels)}
        clusters={[cluster]}
        problem={problem}
      />
      {lost.length > 0 && (
        <Typography variant="body2" component="span" sx={{ width: '100%' }}>
          {t(
            'This removes {{labels}} from the namespace. Other listeners, policies or quotas that select it by this label no longer match.',
            { labels: lost.join(' ') }
          )}
        </Typography>
      )}
    </Stack>
  );
}

function Asked({ labels, lead }: { labels: readonly string[]; lead: string }) {
  return (
    <Stack direction="row" useFlexGap flexWrap="wrap" spacing={0.5} alignItems="center">
      <Typography variant="body2" component="span">
        {lead}
      </Typography>
      <LabelList items={labels} />
    </Stack>
  );
}
