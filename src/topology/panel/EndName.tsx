import { Box } from '@mui/material';
import type { Translate } from '../../components/words/translate';
import type { Scope } from '../../fleet';
import { endText, rowOfNode } from '../text/endText';
import { nodeKind } from '../text/nodeText';
import { rowText } from '../text/rowText';
import type { RowEnd } from './edgeRows';
import { NodeLink } from './NodeLink';

export interface EndNameProps {
  readonly end: RowEnd;
  readonly scope: Scope;
  readonly t: Translate;
}

/** The text of `endText`, in which the name is a link to the page of the object. */
export function EndName({ end: { node, row }, scope, t }: EndNameProps) {
  if (node?.kind !== 'object') return <>{endText(node, row, t)}</>;
  const found = rowOfNode(node, row);
  return (
    // A link beside words must not be known by its color alone.
    <Box component="span" sx={{ '& a': { textDecoration: 'underline' } }}>
      {nodeKind(node, t)} <NodeLink node={node} scope={scope} />
      {found !== undefined && `: ${rowText(found, t)}`}
    </Box>
  );
}
