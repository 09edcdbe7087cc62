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

function Items({ missing }: { missing: readonly MissingAccess[] }) {
  const { t } = useWords();
  return (
    <ul style={{ margin: 0 }}>
      {missing.map(access => (
        <li key={`${access.verb} ${access.kind} ${access.namespace ?? ''}`} title={access.message}>
          {words(access, t)}
          {/* A missing permission is said by the list; an error of the server is not. */}
          {!access.forbidden && `: ${access.message}`}
        </li>
      ))}
    </ul>
  );
}

/**
 * The kinds that cannot be read in a cluster: those for which the API server answers with errors,
 * and those that the user may not read, with a link to the setting of allowed namespaces.
 */
export function MissingAccessList({
  cluster,
  missing,
}: {
  cluster: string;
  missing: readonly MissingAccess[];
}) {
  const { t } = useWords();
  const failed = missing.filter(({ forbidden }) => !forbidden);
  const refused = missing.filter(({ forbidden }) => forbidden);
  return (
    <>
      {failed.length > 0 && (
        <>
          {t('{{cluster}} answers with errors for some resources. They are retried:', { cluster })}
          <Items missing={failed} />
        </>
      )}
      {refused.length > 0 && (
        <>
          {t('You may not read parts of {{cluster}}. Missing permissions:', { cluster })}
          <Items missing={refused} />
          <MuiLink
            component={Link}
            underline="always"
            to={Router.createRouteURL('settingsCluster', { cluster })}
          >
            {t('Set the allowed namespaces of {{cluster}}', { cluster })}
          </MuiLink>
        </>
      )}
    </>
  );
}
