import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import type { Finding } from '../analysis';
import { CheckPath } from './CheckPaths';
import type { DetailsContext } from './DetailsPage';
import { FixDetails } from './FixDetails';
import { clusterPart, pageLocation } from './locations';
import { messageText } from './messageText';
import { SeverityLabel } from './SeverityLabel';

/** A finding: what is wrong and where, and the smallest change that would mend it. */
export function FindingCard({ finding, context }: { finding: Finding; context: DetailsContext }) {
  const { cluster, scope, t } = context;
  const { code, severity, object, path, message, fix } = finding;
  const explained = `${pageLocation(
    'findings',
    [clusterPart(scope.clusters, cluster)],
    false
  )}?code=${code}`;
  return (
    <Box
      role="group"
      aria-label={code}
      sx={{ border: 1, borderColor: 'divider', borderRadius: 1, p: 1.5, overflowWrap: 'anywhere' }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center', mb: 0.5 }}>
        <SeverityLabel severity={severity} t={t} />
        <MuiLink component={Link} variant="body2" to={explained}>
          {code}
        </MuiLink>
      </Box>
      <Typography>{messageText(message, t)}</Typography>
      <Box sx={{ typography: 'body2', color: 'text.secondary' }}>
        <CheckPath object={object} field={path} context={context} />
      </Box>
      {fix !== undefined && (
        <Box sx={{ mt: 1 }}>
          <Typography variant="body2" fontWeight="bold">
            {t('What would mend it')}
          </Typography>
          <FixDetails fix={fix} t={t} />
        </Box>
      )}
    </Box>
  );
}
