import { Typography } from '@mui/material';
import type { ParentReference } from '../../gatewayApi/references';
import { parentText } from '../basics/parentText';
import type { ObjectContext } from '../context';
import { ObjectLink } from './ObjectLink';

export interface ReferenceTitleProps {
  readonly reference: ParentReference;
  readonly context: ObjectContext;
}

/** The heading of a section about a parent or ancestor: its kind and its linked name. */
export function ReferenceTitle({ reference, context }: ReferenceTitleProps) {
  const { cluster, scope } = context;
  return (
    <Typography variant="h6" component="h3" sx={{ px: 2, pt: 1 }}>
      {reference.kind}{' '}
      <ObjectLink {...reference} cluster={cluster} scope={scope.clusters}>
        {parentText(reference)}
      </ObjectLink>
    </Typography>
  );
}
