import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { type Finding, fixesOf } from '../../analysis';
import type { ObjectContext } from '../context';
import { clusterPart } from '../links/locations';
import { StatusChip } from '../status/StatusChip';
import { CheckPath } from '../verdict/CheckPaths';
import { messageText } from '../words/messageText';
import { useWords } from '../words/useWords';
import { FindingFixes } from './FindingFixes';
import { findingPlace } from './findingRows';
import { findingsLocation } from './findingsLocation';

/** A finding: its problem, its location and the smallest fix. */
export function FindingCard({ finding, context }: { finding: Finding; context: ObjectContext }) {
  const { t } = useWords();
  const { cluster, scope } = context;
  const { code, severity, object, path, message } = finding;
  const fixes = fixesOf(finding);
  const here = { clusters: [clusterPart(scope.clusters, cluster)], atHome: false };
  const explained = findingsLocation({ finding: findingPlace(finding) }, here);
  return (
    <Box
      role="group"
      aria-label={code}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, overflowWrap: 'anywhere' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <StatusChip status={severity} />
        <MuiLink component={Link} variant="body2" to={explained}>
          {code}
        </MuiLink>
      </Box>
      <Typography>{messageText(message, t)}</Typography>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        {t('Found at')} <CheckPath object={object} field={path} context={context} />
      </Box>
      {fixes.length > 0 && (
        <Box sx={{ mt: 1 }}>
          <Typography variant="body2" fontWeight="bold">
            {t('What would fix it')}
          </Typography>
          <FindingFixes fixes={fixes} clusters={[cluster]} problem={message} named />
        </Box>
      )}
    </Box>
  );
}
