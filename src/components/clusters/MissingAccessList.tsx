import { Router } from '@kinvolk/headlamp-plugin/lib';
import { Link as MuiLink } from '@mui/material';
import { Link } from 'react-router-dom';
import type { MissingAccess } from '../../fleet';
import type { Translate } from '../words/translate';
import { useWords } from '../words/useWords';

function words({ kind, verb, namespace }: MissingAccess, t: Translate): string {
  return namespace === undefined
    ? t('{{verb}} {{kind}} in every namespace', { verb, kind })
    : t('{{verb}} {{kind}} in namespace {{namespace}}', { verb, kind, namespace });
}

/**
 * The kinds that a user cannot read in a cluster, and a link to the setting of allowed namespaces.
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
            {words(access, t)}
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
