import sourceBranch from '@iconify/icons-mdi/source-branch';
import { K8s } from '@kinvolk/headlamp-plugin/lib';
import { ActionButton } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useHistory } from 'react-router-dom';
import { refOf } from '../../analysis';
import { clusterPart, pageLocation } from '../../components/links/locations';
import { traceSearch } from '../../components/links/traceLink';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { readShownObject } from '../../kube/answers/shownObject';

export interface TraceActionProps {
  /** The object of Headlamp's details view; null until it has loaded. */
  readonly item?: { readonly cluster?: string; readonly jsonData?: unknown } | null;
}

/**
 * Links a Gateway or a route to the page *Trace*. Headlamp shows it on every details view, so it
 * sends no requests.
 */
export const TraceAction = inWords(function TraceAction({ item }: TraceActionProps) {
  const { t, ready } = useWords();
  const history = useHistory();
  const selected = K8s.useSelectedClusters();
  const object = readShownObject(item?.jsonData);
  const search = object && traceSearch(refOf(object));
  const cluster = item?.cluster ?? selected[0];
  if (search === undefined || !cluster || !ready) return null;
  const page = pageLocation('trace', [clusterPart(selected, cluster)], false);
  return (
    <ActionButton
      description={t('Trace')}
      longDescription={t('Trace a request: who answers it in each cluster?')}
      icon={sourceBranch}
      onClick={() => history.push(`${page}?${search}`)}
    />
  );
});
