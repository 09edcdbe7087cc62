import { Router } from '@kinvolk/headlamp-plugin/lib';
import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import type { MissingAccess } from '../../fleet';
import { useWords } from '../words/useWords';
import { missingAccessText } from './missingAccessText';

/**
 * The kinds that a user may not read in a cluster, and a link to the setting of allowed namespaces.
 */
export function MissingAccessList({
  cluster,
  missing,
}: {
  cluster: string;
  missing: readonly MissingAccess[];
}) {
  const { t } = useWords();
  return (
    <>
      {t('You may not read parts of {{cluster}}. Missing permissions:', { cluster })}
      <ul style={{ margin: 0 }}>
        {missing.map(access => (
          <li
            key={`${access.verb} ${access.kind} ${access.namespace ?? ''}`}
            title={access.message}
          >
            {missingAccessText(access, t)}
          </li>
        ))}
      </ul>
      <MuiLink
        component={Link}
        underline="always"
        to={Router.createRouteURL('settingsCluster', { cluster })}
      >
        {t('Set the allowed namespaces of {{cluster}}', { cluster })}
      </MuiLink>
    </>
  );
}
