import { K8s, useTranslation } from '@kinvolk/headlamp-plugin/lib';
import { NameValueTable, SectionBox } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { Box, Link as MuiLink } from '@mui/material';
import { Link, useLocation } from 'react-router-dom';
import { detailsLocation } from '../../components/locations';
import { useStableTranslate } from '../../components/useStableTranslate';
import { isOurPage, sectionObject } from './sectionObject';
import { summaryRows } from './summaryRows';

export interface GatewayFleetSectionProps {
  /** What Headlamp's details view shows; null until it has loaded. */
  readonly resource?: { readonly cluster?: string; readonly jsonData?: unknown } | null;
}

/**
 * Our summary on Headlamp's own details views of Gateways, HTTPRoutes and GRPCRoutes, and a link
 * to our page. Headlamp puts it on every details view, so it asks the clusters for nothing.
 */
export function GatewayFleetSection({ resource }: GatewayFleetSectionProps) {
  const { i18n, ready } = useTranslation();
  const t = useStableTranslate({ i18n, ready });
  const { pathname } = useLocation();
  const selected = K8s.useSelectedClusters();
  const object = sectionObject(resource?.jsonData);
  const cluster = resource?.cluster ?? selected[0];
  if (object === undefined || !cluster || !ready || isOurPage(pathname)) return null;
  const { namespace, name } = object.metadata;
  return (
    <SectionBox title={t('Gateway Fleet')}>
      <NameValueTable rows={summaryRows(object, { cluster, scope: selected, t })} />
      <Box sx={{ mt: 1 }}>
        <MuiLink
          component={Link}
          to={detailsLocation({ kind: object.kind, cluster, namespace, name }, selected)}
        >
          {t('Show it in the fleet')}
        </MuiLink>
      </Box>
    </SectionBox>
  );
}
