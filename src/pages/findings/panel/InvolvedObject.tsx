import { Fragment } from 'react';
import { type ObjectRef, objectText } from '../../../analysis';
import { ObjectLink } from '../../../components/links/ObjectLink';

export interface InvolvedObjectProps {
  readonly object: ObjectRef;
  readonly clusters: readonly string[];
  readonly scope: readonly string[];
}

/** An object that a finding names, linked in each cluster. */
export function InvolvedObject({ object, clusters, scope }: InvolvedObjectProps) {
  return (
    <div style={{ overflowWrap: 'anywhere' }}>
      {objectText(object)}:{' '}
      {clusters.map((cluster, index) => (
        <Fragment key={cluster}>
          {index > 0 && ', '}
          <ObjectLink {...object} cluster={cluster} scope={scope}>
            {cluster}
          </ObjectLink>
        </Fragment>
      ))}
    </div>
  );
}
