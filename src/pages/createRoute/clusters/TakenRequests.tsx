import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { objectText, requestLine } from '../../../analysis';
import type { ObjectContext } from '../../../components/context';
import { clusterPart, pageLocation } from '../../../components/links/locations';
import { traceRequestSearch } from '../../../components/links/traceLink';
import { useWords } from '../../../components/words/useWords';
import type { TakeOver } from '../../../fleet';

// More are not read beside a form.
const AT_MOST = 5;

export interface TakenRequestsProps {
  readonly taken: TakeOver;
  readonly context: ObjectContext;
}

/** The requests that other routes answer now and that the route would take. */
export function TakenRequests({ taken, context }: TakenRequestsProps) {
  const { t } = useWords();
  const page = pageLocation('trace', [clusterPart(context.scope.clusters, context.cluster)], false);
  const { requests, untried } = taken;
  return (
    <>
      {requests.length > 0 && (
        <>
          <Typography variant="body2" fontWeight="medium" sx={{ mt: 1 }}>
            {t('It takes requests from routes that exist:')}
          </Typography>
          <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5, typography: 'body2' }}>
            {requests.slice(0, AT_MOST).map(({ request, from }, index) => {
              return (
                <Box component="li" key={index} sx={{ overflowWrap: 'anywhere' }}>
                  <MuiLink component={Link} to={`${page}?${traceRequestSearch(request)}`}>
                    <bdi dir="ltr">{requestLine(request)}</bdi>
                  </MuiLink>{' '}
                  {t('from {{object}}', { object: objectText(from) })}
                </Box>
              );
            })}
          </Box>
        </>
      )}
      {requests.length > AT_MOST && (
        <Typography variant="body2" color="text.secondary">
          {t('and {{count}} more', { count: requests.length - AT_MOST })}
        </Typography>
      )}
      {untried > 0 && (
        <Typography variant="body2" color="text.secondary">
          {t('{{count}} more requests were not tried.', { count: untried })}
        </Typography>
      )}
    </>
  );
}
