import helpNetworkOutline from '@iconify/icons-mdi/help-network-outline';
import { K8s } from '@kinvolk/headlamp-plugin/lib';
import { ActionButton } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useHistory } from 'react-router-dom';
import { clusterPart, pageLocation } from '../../components/links/locations';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { attachSearch } from './attachSearch';

export interface AttachActionProps {
  /** The object of Headlamp's details view; null until it has loaded. */
  readonly item?: { readonly cluster?: string; readonly jsonData?: unknown } | null;
}

/**
 * Links a Namespace or a Gateway to the page *Can I attach?*. Headlamp shows it on every details
 * view, so it sends no requests.
 */
export const AttachAction = inWords(function AttachAction({ item }: AttachActionProps) {
  const { t, ready } = useWords();
  const history = useHistory();
  const selected = K8s.useSelectedClusters();
  const search = attachSearch(item?.jsonData);
  const cluster = item?.cluster ?? selected[0];
  if (search === undefined || !cluster || !ready) return null;
  const page = pageLocation('attach', [clusterPart(selected, cluster)], false);
  return (
    <ActionButton
      description={t('Can I attach?')}
      longDescription={t('Can I attach? Ask before you create the route.')}
      icon={helpNetworkOutline}
      onClick={() => history.push(`${page}?${search}`)}
    />
  );
});
