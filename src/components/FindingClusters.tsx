import { Chip } from '@mui/material';
import { Link } from 'react-router-dom';
import type { ObjectRef } from '../analysis';
import { findKind, isGatewayApiKind } from '../gatewayApi/kinds';
import { FirstFew } from './FirstFew';
import { detailsLocation } from './locations';
import type { Translate } from './translate';

export interface FindingClustersProps {
  readonly clusters: readonly string[];
  /** What was found to be wrong in each of them. */
  readonly object: ObjectRef;
  /** Clusters that links carry along. */
  readonly scope: readonly string[];
  readonly t: Translate;
}

/** The clusters of a finding, each a chip that leads to the object there. */
export function FindingClusters({ clusters, object, scope, t }: FindingClustersProps) {
  const { group, namespace, name } = object;
  const kind = findKind(group, object.kind);
  if (!isGatewayApiKind(kind)) return <>{clusters.join(', ')}</>;
  return (
    <FirstFew
      items={clusters}
      label={cluster => cluster}
      render={cluster => (
        <Chip
          clickable
          component={Link}
          to={detailsLocation({ kind, cluster, namespace, name }, scope)}
          size="small"
          variant="outlined"
          label={cluster}
          aria-label={t('{{kind}} {{name}} in {{cluster}}', { kind, name, cluster })}
        />
      )}
    />
  );
}
