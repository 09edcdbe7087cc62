import { Box } from '@mui/material';
import { useFindingExport } from '../state/useFindingExport';
import type { FindingsUrl } from '../state/useFindingsUrl';
import type { ShownFindings } from '../state/useShownFindings';
import { ExportButtons } from './ExportButtons';
import { GroupingChoice } from './GroupingChoice';
import { SeverityFilter } from './SeverityFilter';

export interface FindingsToolbarProps {
  readonly url: FindingsUrl;
  readonly findings: Pick<ShownFindings, 'shown' | 'counts'>;
}

/** The controls above the list: severities, grouping and export. */
export function FindingsToolbar({ url, findings: { shown, counts } }: FindingsToolbarProps) {
  const exported = useFindingExport(shown, url.clusters);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', my: 1 }}>
      <SeverityFilter counts={counts} shown={url.severities} onChange={url.setSeverities} />
      <GroupingChoice grouping={url.grouping} onChange={url.setGrouping} />
      <Box sx={{ marginInlineStart: 'auto' }}>
        <ExportButtons findings={exported} disabled={shown.length === 0} />
      </Box>
    </Box>
  );
}
