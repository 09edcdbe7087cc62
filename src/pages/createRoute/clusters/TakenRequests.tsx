import { Box, Link as MuiLink, Typography } from '@mui/material';
import { Link } from 'react-router-dom';
import { type GivenRequest, objectText } from '../../../analysis';
import type { ObjectContext } from '../../../components/context';
import { clusterPart, pageLocation } from '../../../components/links/locations';
import { traceUrlSearch } from '../../../components/links/traceLink';
import { useWords } from '../../../components/words/useWords';
import type { TakenRequest } from '../../../fleet';

// More are not read beside a form.
const AT_MOST = 5;
const PORTS: Readonly<Record<string, number>> = { http: 80, grpc: 80, https: 443 };

function urlOf({ scheme = 'http', host = '', port, path = '/' }: GivenRequest): string {
  const isDefault = port === undefined || port === PORTS[scheme];
  return `${scheme}://${host}${isDefault ? '' : `:${port}`}${path}`;
}

export interface TakenRequestsProps {
  readonly taken: readonly TakenRequest[];
  readonly context: ObjectContext;
}

/** The requests that other routes answer now and that the route would take. */
export function TakenRequests({ taken, context }: TakenRequestsProps) {
  const { t } = useWords();
  if (taken.length === 0) return null;
  const page = pageLocation('trace', [clusterPart(context.scope.clusters, context.cluster)], false);
  return (
    <>
      <Typography variant="body2" fontWeight="medium" sx={{ mt: 1 }}>
        {t('It takes requests from routes that exist:')}
      </Typography>
      <Box component="ul" sx={{ m: 0, paddingInlineStart: 2.5, typography: 'body2' }}>
        {taken.slice(0, AT_MOST).map(({ request, from }, index) => {
          const url = urlOf(request);
          return (
            <Box component="li" key={index} sx={{ overflowWrap: 'anywhere' }}>
              {request.method !== undefined && <>{request.method} </>}
              <MuiLink component={Link} to={`${page}?${traceUrlSearch(url)}`}>
                <bdi dir="ltr">{url}</bdi>
              </MuiLink>{' '}
              {t('from {{object}}', { object: objectText(from) })}
            </Box>
          );
        })}
      </Box>
      {taken.length > AT_MOST && (
        <Typography variant="body2" color="text.secondary">
          {t('and {{count}} more', { count: taken.length - AT_MOST })}
        </Typography>
      )}
    </>
  );
}
