import playlistEdit from '@iconify/icons-mdi/playlist-edit';
import plusIcon from '@iconify/icons-mdi/plus';
import { K8s } from '@kinvolk/headlamp-plugin/lib';
import { ActionButton } from '@kinvolk/headlamp-plugin/lib/CommonComponents';
import { useHistory } from 'react-router-dom';
import { refOf } from '../../analysis';
import { routeSearchOf } from '../../components/links/createRouteLink';
import { clusterPart, pageLocation } from '../../components/links/locations';
import { inWords } from '../../components/words/inWords';
import { useWords } from '../../components/words/useWords';
import { readShownObject } from '../../kube/answers/shownObject';
import { isFormKind } from './draft/routeEdits';

export interface CreateRouteActionProps {
  /** The object of Headlamp's details view; null until it has loaded. */
  readonly item?: { readonly cluster?: string; readonly jsonData?: unknown } | null;
}

/**
 * Links a Namespace or a Gateway to the form of a new route, and a route to its own form. Headlamp
 * shows it on every details view, so it sends no requests.
 */
export const CreateRouteAction = inWords(function CreateRouteAction({
  item,
}: CreateRouteActionProps) {
  const { t, ready } = useWords();
  const history = useHistory();
  const selected = K8s.useSelectedClusters();
  const object = readShownObject(item?.jsonData);
  const cluster = item?.cluster ?? selected[0];
  const search = object && cluster ? routeSearchOf(refOf(object), cluster) : undefined;
  if (object === undefined || search === undefined || !cluster || !ready) return null;
  const isEdit = isFormKind(object.kind);
  const page = pageLocation('createroute', [clusterPart(selected, cluster)], false);
  return (
    <ActionButton
      description={isEdit ? t('Edit in the form') : t('Create route')}
      longDescription={
        isEdit
          ? t('Edit in the form, and see what the change does before it is saved.')
          : t('Create a route, and see what it does before it is created.')
      }
      icon={isEdit ? playlistEdit : plusIcon}
      onClick={() => history.push(`${page}?${search}`)}
    />
  );
});
