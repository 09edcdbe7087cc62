import { Box } from '@mui/material';
import type { ObjectRef } from '../../analysis';
import { absolutePath, type Check, objectText } from '../../analysis';
import type { ObjectContext } from '../context';
import { ObjectLink } from '../links/ObjectLink';

/** A field of an object: a link to the object, and the path as code. */
export function CheckPath({
  object,
  field,
  context,
}: {
  object: ObjectRef;
  field: string;
  context: ObjectContext;
}) {
  const { cluster, scope } = context;
  return (
    // Inside text, color alone would not mark the link.
    <Box component="span" sx={{ overflowWrap: 'anywhere', '& a': { textDecoration: 'underline' } }}>
      <ObjectLink {...object} cluster={cluster} scope={scope.clusters}>
        {objectText(object)}
      </ObjectLink>
      {field !== '' && (
        <>
          {' '}
          <code>{field}</code>
        </>
      )}
    </Box>
  );
}

export interface CheckPathsProps {
  readonly check: Check;
  readonly route: ObjectRef;
  /** The index of the parentRef in the route. */
  readonly parentIndex: number;
  readonly context: ObjectContext;
}

/** The fields that decided a check, one per line. */
export function CheckPaths({ check, route, parentIndex, context }: CheckPathsProps) {
  return (
    <>
      {check.paths.map((path, index) => (
        <Box key={index} sx={{ typography: 'body2', color: 'text.secondary' }}>
          <CheckPath {...absolutePath(path, route, parentIndex)} context={context} />
        </Box>
      ))}
    </>
  );
}
