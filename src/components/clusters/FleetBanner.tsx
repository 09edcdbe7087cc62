import { Router } from '@kinvolk/headlamp-plugin/lib';
import { DateLabel } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Alert, Box, Button, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { type ClusterStatus, isStale, useRetry } from '../../fleet';
import type { Kind } from '../../gatewayApi/types';
import { STATUS_LOOKS } from '../status/looks';
import { alertSeverity } from '../status/tones';
import { useWords } from '../words/useWords';
import { ClusterGaps } from './ClusterGaps';
import { absentKinds, type ClusterNotice, clusterNotices } from './notices';
import { WaitingNote } from './WaitingNote';

function NoticeText({ notice }: { notice: ClusterNotice }) {
  const { t } = useWords();
  const { cluster, phase, since, message } = notice.status;
  switch (phase) {
    case 'notInstalled':
      return <>{t('The Gateway API is not installed in {{cluster}}.', { cluster })}</>;
    case 'unauthenticated':
      return (
        <>
          {t('{{cluster}} requires a login. It is not retried before you log in.', { cluster })}{' '}
          <MuiLink
            component={Link}
            underline="always"
            to={Router.createRouteURL('login', { cluster })}
          >
            {t('Log in to {{cluster}}', { cluster })}
          </MuiLink>
        </>
      );
    case 'unreachable':
    case 'failing':
      return (
        <>
          {phase === 'failing'
            ? t('{{cluster}} answers with errors. It is retried automatically.', { cluster })
            : t('{{cluster}} does not answer. It is retried automatically.', { cluster })}{' '}
          {since !== undefined && (
            <>
              {phase === 'failing' ? t('Failing for') : t('Unreachable for')}{' '}
              <DateLabel date={since} format="brief" />
            </>
          )}
          {message && (
            <Typography variant="caption" component="div">
              {message}
            </Typography>
          )}
        </>
      );
    default:
      return (
        <ClusterGaps cluster={cluster} missing={notice.missing} malformed={notice.malformed} />
      );
  }
}

export interface FleetBannerProps {
  readonly statuses: readonly ClusterStatus[];
  readonly kinds: readonly Kind[];
}

/** Names the clusters that a page cannot show in full, with the reasons. */
export function FleetBanner({ statuses, kinds }: FleetBannerProps) {
  const { t } = useWords();
  const retry = useRetry();
  const all = clusterNotices(statuses, kinds);
  const notices = all.filter(({ status }) => status.phase !== 'loading');
  const waiting = statuses.filter(({ phase }) => phase === 'loading');
  const absent = absentKinds(statuses, kinds);
  if (all.length === 0 && absent.length === 0) return null;
  return (
    <Box role="status" sx={{ display: 'grid', gap: 1, my: 1 }}>
      {notices.map(notice => {
        const { cluster, phase } = notice.status;
        return (
          <Alert
            key={cluster}
            role="note"
            severity={alertSeverity(STATUS_LOOKS[phase].tone)}
            variant="outlined"
            data-cluster={cluster}
            data-phase={phase}
            sx={{ color: 'text.primary' }}
            action={
              isStale(notice.status) && (
                <Button
                  color="inherit"
                  size="small"
                  onClick={() => retry(cluster)}
                  aria-label={t('Try again: {{cluster}}', { cluster })}
                >
                  {t('Try again')}
                </Button>
              )
            }
          >
            <NoticeText notice={notice} />
          </Alert>
        );
      })}
      {waiting.length > 0 && <WaitingNote statuses={waiting} />}
      {absent.map(({ cluster, kinds: missing }) => (
        <Typography key={cluster} variant="body2" color="text.secondary">
          {t('Not installed in {{cluster}}: {{kinds}}', { cluster, kinds: missing.join(', ') })}
        </Typography>
      ))}
    </Box>
  );
}
