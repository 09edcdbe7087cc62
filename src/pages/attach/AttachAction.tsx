import helpNetworkOutline from '@iconify/icons-mdi/help-network-outline';
import { K8s, useTranslation } from '@kinvolk/headlamp-plugin/lib';
import { ActionButton } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useHistory } from 'react-router-dom';
import { clusterPart, pageLocation } from '../../components/links/locations';
import { useStableTranslate } from '../../components/words/useStableTranslate';
import { attachSearch } from './attachSearch';

export interface AttachActionProps {
  /** What Headlamp's details view shows; null until it has loaded. */
  readonly item?: { readonly cluster?: string; readonly jsonData?: unknown } | null;
}

/**
 * The way from a Namespace, or a Gateway, to the page that asks who would take a route. Headlamp puts
 * it on every details view, so it asks the clusters for nothing.
 */
export function AttachAction({ item }: AttachActionProps) {
  const { i18n, ready } = useTranslation();
  const t = useStableTranslate({ i18n, ready });
  const history = useHistory();
  const selected = K8s.useSelectedClusters();
  const search = attachSearch(item?.jsonData);
  const cluster = item?.cluster ?? selected[0];
  if (search === undefined || !cluster || !ready) return null;
  const page = pageLocation('attach', [clusterPart(selected, cluster)], false);
  return (
    <ActionButton
      description={t('Can I attach?')}
      longDescription={t('Can I attach? Ask the listeners before the route exists.')}
      icon={helpNetworkOutline}
      onClick={() => history.push(`${page}?${search}`)}
    />
  );
}
