import { Chip } from '@mui/material';
import { Link } from 'react-router-dom';
import type { ObjectRef } from '../../analysis';
import { findKind, isPageKind } from '../../gatewayApi/kinds';
import { FirstFew } from '../basics/overflow/FirstFew';
import { detailsLocation } from '../links/locations';
import { useWords } from '../words/useWords';

export interface ObjectClustersProps {
  readonly clusters: readonly string[];
  /** An object of the same name exists in each of these clusters. */
  readonly object: ObjectRef;
  /** The clusters that links keep in their query. */
  readonly scope: readonly string[];
  /** The query of the links, such as `?tab=who`. */
  readonly search?: string;
}

/** The clusters that contain an object, as chips that link to it. */
export function ObjectClusters({ clusters, object, scope, search = '' }: ObjectClustersProps) {
  const { t } = useWords();
  const { group, namespace, name } = object;
  const kind = findKind(group, object.kind);
  if (!isPageKind(kind)) return <>{clusters.join(', ')}</>;
  return (
    <FirstFew
      items={clusters}
      label={cluster => cluster}
      render={cluster => (
        <Chip
          clickable
          component={Link}
          to={`${detailsLocation({ kind, cluster, namespace, name }, scope)}${search}`}
          size="small"
          variant="outlined"
          label={cluster}
          aria-label={t('{{kind}} {{name}} in {{cluster}}', { kind, name, cluster })}
        />
      )}
    />
  );
}
