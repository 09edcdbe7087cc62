import { Loader } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Typography } from '@mui/material';
import { type AppliedPolicy, type Finding, type ObjectRef } from '../../analysis';
import { usePoliciesOf, useStable } from '../../fleet';
import { SmallTable } from '../basics/SmallTable';
import type { ObjectContext } from '../context';
import { bySeverity } from '../findings/bySeverity';
import { findingContentKey } from '../findings/findingRows';
import { ObjectLink } from '../links/ObjectLink';
import { ConditionChip } from '../status/ConditionChip';
import { StatusChip } from '../status/StatusChip';
import { VerdictMissing } from '../verdict/VerdictMissing';
import { messageText } from '../words/messageText';
import { useWords } from '../words/useWords';

export interface PolicyListProps {
  readonly object: ObjectRef;
  readonly context: ObjectContext;
}

interface Row extends AppliedPolicy {
  readonly findings: readonly Finding[];
}

function PolicyCell({ row: { policy, findings }, context }: { row: Row; context: ObjectContext }) {
  const { t } = useWords();
  const { cluster, scope } = context;
  return (
    <Box sx={{ overflowWrap: 'anywhere' }}>
      <ObjectLink {...policy} cluster={cluster} scope={scope.clusters} />
      <Typography variant="caption" component="div" color="text.secondary">
        {policy.kind} ({policy.group})
      </Typography>
      {bySeverity(findings).map(finding => (
        <Box key={findingContentKey(finding)} sx={{ mt: 0.5 }}>
          <StatusChip status={finding.severity} />
          <Typography variant="body2">{messageText(finding.message, t)}</Typography>
        </Box>
      ))}
    </Box>
  );
}

function TargetCell({ row, context }: { row: Row; context: ObjectContext }) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const { target, sectionName, inherited } = row;
  const section = sectionName === undefined ? '' : t('section {{name}}', { name: sectionName });
  if (!inherited) return <>{section === '' ? t('This object') : section}</>;
  return (
    <>
      {target.kind} <ObjectLink {...target} cluster={cluster} scope={scope.clusters} />
      {section !== '' && `, ${section}`}
      <Typography variant="caption" component="div" color="text.secondary">
        {t('inherited')}
      </Typography>
    </>
  );
}

/**
 * The policies of any vendor that apply to an object, those that it inherits included. The first
 * such list starts to read the policies of its cluster.
 */
export function PolicyList({ object, context }: PolicyListProps) {
  const { t } = useWords();
  const { cluster } = context;
  const answer = usePoliciesOf(cluster, useStable(object));
  const loads = answer?.unread.some(({ cause }) => cause === 'loading') === true;
  if (answer === undefined || answer.kinds === 'unasked' || answer.kinds === 'loading' || loads) {
    return <Loader title={t('Reading the policies')} />;
  }
  const { policies, unread, kinds, findings } = answer;
  const isComplete = unread.length === 0 && kinds === 'known';
  return (
    <>
      {kinds === 'unknown' && (
        <Typography variant="body2" gutterBottom>
          {t(
            'It is not known which kinds of policies {{cluster}} has: you need permission to list CustomResourceDefinitions.',
            { cluster }
          )}
        </Typography>
      )}
      {unread.map(missing => (
        <VerdictMissing
          key={`${missing.group} ${missing.kind}`}
          missing={missing}
          context={context}
        />
      ))}
      <SmallTable
        rows={policies.map(
          (policy, index): Row => ({ ...policy, findings: findings[index] ?? [] })
        )}
        empty={
          isComplete
            ? t('No policy applies to this object.')
            : t('No policy that could be read applies to this object.')
        }
        columns={[
          {
            label: t('Policy'),
            width: 'minmax(12rem, 2fr)',
            cell: row => <PolicyCell row={row} context={context} />,
          },
          {
            label: t('Applies to'),
            width: 'minmax(9rem, 1fr)',
            cell: row => <TargetCell row={row} context={context} />,
          },
          {
            label: t('Reported'),
            width: 'max-content',
            cell: ({ accepted }) => <ConditionChip condition={accepted} />,
          },
        ]}
      />
    </>
  );
}
