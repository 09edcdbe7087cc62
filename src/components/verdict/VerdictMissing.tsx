import { Router } from '@kinvolk/headlamp-plugin/lib';
import { Link as MuiLink, Typography } from '@mui/material';
import { useMemo } from 'react';
import { Link } from 'react-router-dom';
import type { Missing } from '../../analysis';
import { useClusterStatuses } from '../../fleet';
import type { ObjectContext } from '../context';
import { useWords } from '../words/useWords';
import { settingsHelp, verdictMissingText } from './verdictMissingText';

/** The permission or setting that is missing for a computed answer, with a link to the settings. */
export function VerdictMissing({ missing, context }: { missing: Missing; context: ObjectContext }) {
  const { t } = useWords();
  const { cluster } = context;
  const clusters = useMemo(() => [cluster], [cluster]);
  const [status] = useClusterStatuses(clusters);
  const loggedOut = status?.phase === 'unauthenticated';
  return (
    <Typography variant="body2" component="div">
      {loggedOut
        ? t('{{cluster}} requires a login. It is not retried before you log in.', { cluster })
        : verdictMissingText(missing, cluster, t)}{' '}
      {loggedOut ? (
        <MuiLink
          component={Link}
          underline="always"
          to={Router.createRouteURL('login', { cluster })}
        >
          {t('Log in to {{cluster}}', { cluster })}
        </MuiLink>
      ) : (
        settingsHelp(missing) && (
          <MuiLink component={Link} to={Router.createRouteURL('settingsCluster', { cluster })}>
            {t('Set the allowed namespaces of {{cluster}}', { cluster })}
          </MuiLink>
        )
      )}
    </Typography>
  );
}
