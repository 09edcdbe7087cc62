import { Box } from '@mui/material';
import type { Finding } from '../../../analysis';
import type { ObjectContext } from '../../../components/context';
import { FindingCard } from '../../../components/findings/FindingCard';

export function FindingCards({
  findings,
  context,
}: {
  findings: readonly Finding[];
  context: ObjectContext;
}) {
  if (findings.length === 0) return null;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1, my: 1 }}>
      {findings.map((finding, index) => (
        <FindingCard key={`${finding.code} ${index}`} finding={finding} context={context} />
      ))}
    </Box>
  );
}
