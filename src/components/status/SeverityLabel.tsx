import { StatusLabel } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import type { Severity } from '../../analysis';
import { useWords } from '../words/useWords';
import { severityWord } from './severity';
import { SeverityIcon } from './SeverityIcon';

const STATUS = { error: 'error', warning: 'warning', info: '' } as const;

/** How bad a finding is, as a label whose icon says what its colour says. */
export function SeverityLabel({ severity }: { severity: Severity }) {
  const { t } = useWords();
  return (
    <StatusLabel status={STATUS[severity]} sx={{ whiteSpace: 'nowrap' }}>
      <SeverityIcon severity={severity} plain />
      {severityWord(severity, t)}
    </StatusLabel>
  );
}
