import { Box } from '@mui/material';
import { useMemo } from 'react';
import { type Finding, type ObjectRef } from '../../analysis';
import { FindingCard } from '../../components/findings/FindingCard';
import { findingContentKey } from '../../components/findings/findingRows';
import { useWords } from '../../components/words/useWords';
import { type Scope, useFindingsAbout } from '../../fleet';
import { PartHeading } from './PartHeading';

export interface PanelFindingsProps {
  readonly cluster: string;
  readonly object: ObjectRef;
  readonly scope: Scope;
  /** Filters the object's findings; undefined shows all. */
  readonly concerns?: (finding: Finding) => boolean;
}

/** The findings of an object. Renders nothing if there are none. */
export function PanelFindings({ cluster, object, scope, concerns }: PanelFindingsProps) {
  const { t } = useWords();
  const all = useFindingsAbout(cluster, object);
  const context = useMemo(() => ({ cluster, scope, t }), [cluster, scope, t]);
  const findings = concerns === undefined ? all : all.filter(concerns);
  if (findings.length === 0) return null;
  return (
    <>
      <PartHeading>{t('Findings')}</PartHeading>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {findings.map(finding => (
          <FindingCard key={findingContentKey(finding)} finding={finding} context={context} />
        ))}
      </Box>
    </>
  );
}
