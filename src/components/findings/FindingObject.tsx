import { Typography } from '@mui/material';
import type { ObjectRef } from '../../analysis';
import { ObjectLink } from '../links/ObjectLink';

export interface FindingObjectProps {
  readonly object: ObjectRef;
  readonly clusters: readonly string[];
  readonly scope: readonly string[];
}

/** The kind and name of a finding's object. It is a link if the finding has a single cluster. */
export function FindingObject({ object, clusters, scope }: FindingObjectProps) {
  const { kind, namespace, name } = object;
  const [cluster, ...others] = clusters;
  const label = namespace ? `${namespace}/${name}` : name;
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      <Typography variant="caption" color="text.secondary" component="div">
        {kind}
      </Typography>
      {cluster === undefined || others.length > 0 ? (
        label
      ) : (
        <ObjectLink {...object} cluster={cluster} scope={scope} />
      )}
    </div>
  );
}
